import { TextLink } from "#components/ui/link.tsx";
import { countWords } from "#lib/domain/labels/mending.ts";
import { countItems } from "#lib/domain/notice/open-items.ts";
import type { ProofLine } from "#lib/domain/notice/step-views.ts";

/** How much proofreading leaves open, and the way to it. */
export function OpenSummary({ open, href }: { open: readonly ProofLine[]; href: string }) {
  const counts = countItems(open);
  if (open.length === 0) return <p>没有待处理的核对项。</p>;
  return (
    <p className="max-w-measure">
      <strong>{countWords(counts)}</strong>
      ，<TextLink href={href}>逐处查看</TextLink>。
      {counts.error > 0 && "有错误没有处理时，组长审定须写明理由。"}
    </p>
  );
}
