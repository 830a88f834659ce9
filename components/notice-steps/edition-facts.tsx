import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionView } from "#lib/domain/notice/step-views.ts";

/** Who signed an edition and when, and where the public reads it. */
export function EditionFacts({ edition }: { edition: EditionView }) {
  const { number, approved, published, withdrawn, correctedBy } = edition;
  const address = `/notices/${editionSlug(number)}`;
  return (
    <div className="mb-6 max-w-measure">
      <SummaryList
        rows={[
          { key: "审定", value: `${approved.by}，${longTime(approved.at)}` },
          { key: "发布", value: published ? `${published.by}，${longTime(published.at)}` : "还没有发布" },
          ...(published && !withdrawn
            ? [
                { key: "公开地址", value: <TextLink href={address}>{address}</TextLink> },
                { key: "验证", value: <TextLink href={`${address}/verify`}>核对文件是否被改动</TextLink> },
              ]
            : []),
          ...(correctedBy ? [{ key: "更正", value: <>已由<TextLink href={`/notices/${editionSlug(correctedBy)}`}>{editionName(correctedBy)}</TextLink>更正</> }] : []),
          ...(withdrawn ? [{ key: "撤下", value: `${withdrawn.by}，${longTime(withdrawn.at)}。理由：${withdrawn.reason}` }] : []),
        ]}
      />
    </div>
  );
}
