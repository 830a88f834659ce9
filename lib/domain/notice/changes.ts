import { digest } from "../digest.ts";
import { findingsOf, type NoticeLedger } from "./ledger.ts";
import { isRewritten, type LedgerSection, type SectionText } from "./section.ts";
import { ledgerSections } from "./tied.ts";
import { tellsWithheld } from "./withheld.ts";

type Words = { heading: string; body: string };

/** What the ledger changed since a notice last looked at it: a section's words, a section that is new, or one that is gone. */
export type LedgerChange = {
  /** Names the change as it was seen: once the ledger moves on, it is another. */
  id: string;
  key: string;
  findingId: string | null;
} & (
  | { kind: "changed"; seen: Words; now: Words; written: Words; rewritten: boolean; withheld: boolean }
  | { kind: "new"; now: Words }
  | { kind: "gone"; written: Words }
);

/** Everything in which the ledger has moved on, in the order of the notice; what is gone comes last. */
export function ledgerChanges(sections: readonly SectionText[], ledger: NoticeLedger): LedgerChange[] {
  const written = new Map(sections.map((section) => [section.key, section]));
  const now = ledgerSections(ledger);
  const listed = new Set(now.map(({ key }) => key));
  const withheld = new Map(findingsOf(ledger).map((finding) => [finding.id, finding.withheld]));
  const gone = sections.filter(({ key, kind }) => kind !== "PROSE" && !listed.has(key));
  return [
    ...now.flatMap((section) => {
      const own = written.get(section.key);
      return own ? changed(own, section, withheld.get(section.findingId ?? "") ?? []) : [fresh(section)];
    }),
    ...gone.map(({ key, findingId, heading, body }) => ({ id: idOf("gone", key, [heading, body]), key, findingId, kind: "gone" as const, written: { heading, body } })),
  ];
}

function fresh({ key, findingId, heading, body }: LedgerSection): LedgerChange {
  return { id: idOf("new", key, [heading, body]), key, findingId, kind: "new", now: { heading, body } };
}

function changed(section: SectionText, { heading, body }: LedgerSection, withheld: readonly string[]): LedgerChange[] {
  const { key, findingId } = section;
  const seen = { heading: section.seenHeading ?? "", body: section.seenBody ?? "" };
  const written = { heading: section.heading, body: section.body };
  const now = { heading, body };
  const astray = tellsWithheld(withheld, `${written.heading}\n${written.body}`);
  if (sameWords(written, now) || (sameWords(seen, now) && !astray)) return [];
  const id = idOf("changed", key, [seen.heading, seen.body, heading, body, written.heading, written.body]);
  return [{ id, key, findingId, kind: "changed", seen, now, written, rewritten: isRewritten(section), withheld: astray }];
}

function sameWords(one: Words, other: Words): boolean {
  return one.heading === other.heading && one.body === other.body;
}

function idOf(kind: LedgerChange["kind"], key: string, words: readonly string[]): string {
  return `${kind}-${key.replace(/[:.]/g, "-")}-${digest(words.join("\n\n"))}`;
}
