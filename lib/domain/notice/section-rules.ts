import type { Refusal } from "../refusal.ts";
import { type FieldSource, noticeFields, refusalOfNames } from "./fields.ts";
import { findingsOf } from "./ledger.ts";
import type { SectionText } from "./section.ts";
import { tellsWithheld } from "./withheld.ts";

type Words = Pick<SectionText, "heading" | "body">;

/** Which sections have a heading that is theirs to word, and which a body. */
export function writableParts({ key, kind }: Pick<SectionText, "key" | "kind">): { heading: boolean; body: boolean } {
  return { heading: key !== "opening" && key !== "contact", body: kind === "PROSE" || kind === "FINDING" };
}

/**
 * Why a section may not be worded so, or null. Prose names fields there are; what is tied has a heading, and nothing of what the
 * ledger withholds; and something is different from before.
 */
export function refusalOfSection(section: SectionText, words: Words, source: FieldSource): Refusal | null {
  if (section.heading === words.heading && section.body === words.body) return { code: "noticeTextUnchanged", field: fieldOf(section) };
  return section.kind === "PROSE" ? refusalOfProse(words, source) : refusalOfTied(section, words, source);
}

function refusalOfProse({ heading, body }: Words, source: FieldSource): Refusal | null {
  const fields = noticeFields(source);
  const refusal = refusalOfNames(heading, fields);
  if (refusal) return { ...refusal, field: "heading" };
  const inBody = refusalOfNames(body, fields);
  return inBody && { ...inBody, field: "body" };
}

function refusalOfTied({ findingId, ...section }: SectionText, { heading, body }: Words, { ledger }: FieldSource): Refusal | null {
  if (heading === "") return { code: "noticeHeadingNeeded", field: "heading" };
  const finding = findingsOf(ledger).find(({ id }) => id === findingId);
  const told = finding && tellsWithheld(finding.withheld, `${heading}\n${body}`);
  return told ? { code: "noticeTellsWithheld", field: fieldOf(section) } : null;
}

/** Where on its form a section's message stands. */
function fieldOf(section: Pick<SectionText, "key" | "kind">): "heading" | "body" {
  return writableParts(section).body ? "body" : "heading";
}
