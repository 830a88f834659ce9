import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { evidenceListHref } from "#lib/input/evidence-filters.ts";
import { type EvidenceFiltersProps, waysToWiden } from "./evidence-filters.tsx";

/** In the place of a list that found nothing, or beyond its last page: what to try. */
export function NothingFound({ matching, ...props }: EvidenceFiltersProps & { matching: number }) {
  const { filter, path, standingOnly } = props;
  if (matching > 0) {
    return (
      <EmptyState
        title="没有这一页"
        action={<TextLink href={evidenceListHref({ ...filter, page: 1 }, path)}>回到第一页</TextLink>}
      >{`符合条件的材料共${matching}份。`}</EmptyState>
    );
  }
  const ways = waysToWiden(props);
  return (
    <EmptyState title="没有找到材料">
      <p>可以这样再找：</p>
      <ul className="mt-1 list-disc ps-5">
        {ways.map(({ label, href }) => (
          <li key={label}>
            <TextLink href={href}>去掉“{label}”</TextLink>
          </li>
        ))}
        {filter.view === null && !standingOnly && (
          <li>
            <TextLink href={evidenceListHref({ ...filter, view: "ALL", page: 1 }, path)}>连同已撤下、退回和旧版本一起找</TextLink>
          </li>
        )}
        {filter.search !== "" && <li>少写几个词，或换一种说法。照片、扫描件和加密的文件读不出文字，只能按文件名找。</li>}
      </ul>
    </EmptyState>
  );
}
