import { digest } from "../digest.ts";
import { findingsOf, type NoticeLedger } from "./ledger.ts";
import { isRewritten, type LedgerSection, type SectionPlace, type SectionText } from "./section.ts";
import { ledgerSections } from "./tied.ts";
import { tellsWithheld } from "./withheld.ts";

type PlacedText = SectionText & SectionPlace;
type Words = { heading: string; body: string };

/** What the ledger changed since a notice last looked at it: a section's words, a section that is new, or one that is gone. */
export type LedgerChange = {
  /** Names the change as it was seen: once the ledger moves on, it is another. */
  id: string;
  place: SectionPlace;
} & (
  | { kind: "changed"; seen: Words; now: Words; written: Words; rewritten: boolean; withheld: boolean }
  | { kind: "new"; now: Words }
  | { kind: "gone"; written: Words }
);

/** Everything in which the ledger has moved on, in the order of the notice; what is gone comes last. */
export function ledgerChanges(sections: readonly PlacedText[], ledger: NoticeLedger): LedgerChange[] {
  const written = new Map(sections.map((section) => [section.key, section]));
  const now = ledgerSections(ledger);
  const listed = new Set(now.map(({ key }) => key));
  const withheld = new Map(findingsOf(ledger).map((finding) => [finding.id, finding.withheld]));
  return [
    ...now.flatMap((section) => {
      const own = written.get(section.key);
      return own ? changed(own, section, withheld.get(section.findingId ?? "") ?? []) : [fresh(section)];
    }),
    ...sections.filter(({ key, kind }) => kind !== "PROSE" && !listed.has(key)).map(gone),
  ];
}

/** What is taken when all is taken at once: everything but what the office has worded anew. */
export function takenTogether(changes: readonly LedgerChange[]): LedgerChange[] {
  return changes.filter((change) => change.kind !== "changed" || !change.rewritten);
}

/** Names all changes as they were seen together. */
export function changesSeen(changes: readonly LedgerChange[]): string {
  return digest(changes.map(({ id }) => id).join("\n"));
}

function fresh({ heading, body, ...place }: LedgerSection): LedgerChange {
  return { id: idOf("new", place, [heading, body]), place, kind: "new", now: { heading, body } };
}

function gone(section: PlacedText): LedgerChange {
  const { heading, body } = section;
  return { id: idOf("gone", section, [heading, body]), place: placeOf(section), kind: "gone", written: { heading, body } };
}

function changed(section: PlacedText, { heading, body }: LedgerSection, withheld: readonly string[]): LedgerChange[] {
  const seen = { heading: section.seenHeading ?? "", body: section.seenBody ?? "" };
  const written = { heading: section.heading, body: section.body };
  const now = { heading, body };
  const astray = tellsWithheld(withheld, `${written.heading}\n${written.body}`);
  if (sameWords(written, now) || (sameWords(seen, now) && !astray)) return [];
  const id = idOf("changed", section, [seen.heading, seen.body, heading, body, written.heading, written.body]);
  return [{ id, place: placeOf(section), kind: "changed", seen, now, written, rewritten: isRewritten(section), withheld: astray }];
}

function placeOf({ key, kind, findingId, number }: SectionPlace): SectionPlace {
  return { key, kind, findingId, number };
}

function sameWords(one: Words, other: Words): boolean {
  return one.heading === other.heading && one.body === other.body;
}

function idOf(kind: LedgerChange["kind"], { key }: Pick<SectionPlace, "key">, words: readonly string[]): string {
  return `${kind}-${key.replace(/[:.]/g, "-")}-${digest(words.join("\n\n"))}`;
}
