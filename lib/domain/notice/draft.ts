import { type NoticeHead, placedBlocks } from "./assemble.ts";
import type { LedgerChange } from "./changes.ts";
import type { NoticeBlock } from "./content.ts";
import { emptyFields, type NoticeField } from "./fields.ts";
import type { NoticeLedger } from "./ledger.ts";
import { isRewritten, PROSE_KEYS, type SectionPlace, type SectionText } from "./section.ts";
import { ledgerSections } from "./tied.ts";

/** What asks to be looked at in a section of a draft. */
export type SectionMark = "new" | "changed" | "withheld" | "rewritten" | "fieldEmpty";

/** A section on file, as a draft's page needs it. */
export type FiledSection = SectionText & SectionPlace & { version: number };

/** A section of a draft as it is read: its blocks, numbered, and what asks to be looked at. `filed` is null where it is new in the ledger. */
export type DraftSection = SectionPlace & { marks: SectionMark[]; emptyFields: string[]; blocks: NoticeBlock[]; filed: FiledSection | null };

export type DraftFacts = { sections: readonly FiledSection[]; ledger: NoticeLedger; fields: readonly NoticeField[]; changes: readonly LedgerChange[] };

/** Every section of a draft in the order of the notice. What the ledger no longer itemises is none of it any more. */
export function draftSections(head: NoticeHead, { sections, ledger, fields, changes }: DraftFacts): DraftSection[] {
  const blocks = Map.groupBy(placedBlocks(head, sections, ledger), ({ key }) => key);
  const filed = new Map(sections.map((section) => [section.key, section]));
  const changed = new Map(changes.map((change) => [change.place.key, change]));
  return placesOf(ledger).map((place) => {
    const own = filed.get(place.key) ?? null;
    const empty = own?.kind === "PROSE" ? emptyFields(`${own.heading}\n${own.body}`, fields) : [];
    return {
      ...place,
      filed: own,
      emptyFields: empty,
      marks: marksOf(own, changed.get(place.key), empty),
      blocks: (blocks.get(place.key) ?? []).map(({ block }) => block),
    };
  });
}

/** Every place there is in a notice of this round, in its order. */
export function placesOf(ledger: NoticeLedger): SectionPlace[] {
  const tied = ledgerSections(ledger).map(({ key, kind, findingId, number }) => ({ key, kind, findingId, number }));
  return PROSE_KEYS.flatMap((key) => {
    const prose = { key, kind: "PROSE" as const, findingId: null, number: null };
    return key === "results" ? [prose, ...tied] : [prose];
  });
}

function marksOf(section: FiledSection | null, change: LedgerChange | undefined, empty: readonly string[]): SectionMark[] {
  const holds: Record<SectionMark, boolean> = {
    new: change?.kind === "new",
    changed: change?.kind === "changed",
    withheld: change?.kind === "changed" && change.withheld,
    rewritten: section !== null && isRewritten(section),
    fieldEmpty: empty.length > 0,
  };
  return MARKS.filter((mark) => holds[mark]);
}

const MARKS: readonly SectionMark[] = ["new", "changed", "withheld", "rewritten", "fieldEmpty"];
