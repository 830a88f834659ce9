import { type NoticeContent, textOfNotice } from "./content.ts";
import { findingsOf, type NoticeLedger } from "./ledger.ts";
import { categoryKey, findingKey, partKey } from "./section.ts";

/** The section that each block of a notice belongs to, by its key: what follows a heading is its heading's. */
export function sectionKeys({ blocks }: Pick<NoticeContent, "blocks">, ledger: Pick<NoticeLedger, "parts">): string[] {
  const findings = new Map(findingsOf(ledger).map(({ id, number }) => [number, findingKey(id)]));
  let key = "opening";
  return blocks.map((block) => {
    if (block.kind === "heading") key = keyOf(block, findings);
    return key;
  });
}

function keyOf({ anchor, finding }: { anchor: string; finding: number | null }, findings: ReadonlyMap<number, string>): string {
  if (finding !== null) return findings.get(finding) ?? anchor;
  const part = /^part-(\d+)$/.exec(anchor);
  if (part) return partKey(Number(part[1]));
  const category = /^category-(\d+)-(\d+)$/.exec(anchor);
  if (category) return categoryKey(Number(category[1]), Number(category[2]));
  return anchor.replace(/-\d+$/, "");
}

/** Tells in which block a place of the notice's text lies; null where it lies in the title. */
export function blockPlaces(content: Pick<NoticeContent, "title" | "blocks">): (at: number) => number | null {
  const { spans } = textOfNotice(content);
  return (at) => {
    const index = spans.findLastIndex(({ start }) => start <= at);
    return index < 0 ? null : index;
  };
}
