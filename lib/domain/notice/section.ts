/** Prose, or tied to what the ledger says: a part's title, a category's, a finding with its measures. */
export const SECTION_KINDS = ["PROSE", "PART", "CATEGORY", "FINDING"] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** The prose of a notice in its official order; the ledger's part of it stands after `results`. */
export const PROSE_KEYS = ["opening", "responsibility", "results", "next", "contact"] as const;
export type ProseKey = (typeof PROSE_KEYS)[number];

/** What a notice says in one place. Of tied sections, `seen…` is what the ledger said when it was last taken or left; null in prose. */
export type SectionText = {
  /** Names it within its notice: "opening", "part:1", "category:1.2", "finding:<id>". */
  key: string;
  kind: SectionKind;
  findingId: string | null;
  heading: string;
  body: string;
  seenHeading: string | null;
  seenBody: string | null;
};

/** Which section it is; `number` is that of the finding it tells of, through the round. */
export type SectionPlace = Pick<SectionText, "key" | "kind" | "findingId"> & { number: number | null };

/** What the ledger says now in the place of a tied section. */
export type LedgerSection = SectionPlace & Pick<SectionText, "heading" | "body">;

/** "part:1" */
export function partKey(part: number): string {
  return `part:${part}`;
}

/** "category:1.2" */
export function categoryKey(part: number, category: number): string {
  return `category:${part}.${category}`;
}

/** "finding:<id>" */
export function findingKey(id: string): string {
  return `finding:${id}`;
}

/** Whether this names a piece of prose. */
export function isProseKey(key: string): key is ProseKey {
  return PROSE_KEYS.some((each) => each === key);
}

/** Whether a tied section no longer says what the ledger said when it was taken or left. */
export function isRewritten({ kind, heading, body, seenHeading, seenBody }: SectionText): boolean {
  return kind !== "PROSE" && (heading !== seenHeading || body !== seenBody);
}
