import { findingBody, findingHeading } from "./finding-text.ts";
import type { LedgerCategory, LedgerFinding, LedgerPart, NoticeLedger } from "./ledger.ts";
import { categoryKey, findingKey, type LedgerSection, partKey } from "./section.ts";

/** Everything the ledger says now that a notice is tied to, in its order. A level without a title has no heading. */
export function ledgerSections({ parts }: Pick<NoticeLedger, "parts">): LedgerSection[] {
  return parts.flatMap((part) => [
    ...partSection(part),
    ...part.categories.flatMap((category) => [...categorySection(part, category), ...category.findings.map(findingSection)]),
  ]);
}

/** A part's title as a section; a round whose text names no parts has none. */
export function partSection({ ordinal, title }: Pick<LedgerPart, "ordinal" | "title">): LedgerSection[] {
  return title === "" ? [] : [{ key: partKey(ordinal), kind: "PART", findingId: null, number: null, heading: aspect(title), body: "" }];
}

/** A category's title as a section, where it has one. */
export function categorySection(part: Pick<LedgerPart, "ordinal">, { ordinal, title }: Pick<LedgerCategory, "ordinal" | "title">): LedgerSection[] {
  return title === "" ? [] : [{ key: categoryKey(part.ordinal, ordinal), kind: "CATEGORY", findingId: null, number: null, heading: aspect(title), body: "" }];
}

/** A finding as a section. */
export function findingSection(finding: LedgerFinding): LedgerSection {
  const { id, number, title } = finding;
  return { key: findingKey(id), kind: "FINDING", findingId: id, number, heading: findingHeading(title), body: findingBody(finding) };
}

function aspect(title: string): string {
  const words = title.replace(/(?<![。；;，,、.\s])[。；;，,、.\s]+$/u, "");
  return words.endsWith("方面") || words.endsWith("问题") ? words : `${words}方面`;
}
