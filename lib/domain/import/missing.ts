/** What a round cannot be without: the columns that the text or the office must fill. */
export const REQUIRED_FACTS = [
  "party",
  "partyShort",
  "body",
  "round",
  "periodStart",
  "periodEnd",
  "feedbackOn",
  "planOn",
  "deadline",
] as const;
export type RequiredFact = (typeof REQUIRED_FACTS)[number];

/** The dates of a round, in the order in which they must follow each other. */
export const ROUND_DATES = ["periodStart", "periodEnd", "feedbackOn", "planOn", "deadline"] as const satisfies RequiredFact[];
export type RoundDate = (typeof ROUND_DATES)[number] | "noticeOn";

/** What a draft still lacks before it can become a round. `key` names the finding in the draft. */
export type ImportMissing =
  | { what: "fact"; name: RequiredFact }
  | { what: "datesReversed"; earlier: RoundDate; later: RoundDate }
  | { what: "noFindings" }
  | { what: "untitled"; key: string; number: number }
  | { what: "titleTooLong"; key: string; number: number }
  /** What came of a measure; `ordinal` is the measure's place in its finding, `key` the measure's. */
  | { what: "outcomeTooLong"; key: string; number: number; ordinal: number }
  | { what: "deadlineEarly"; key: string; number: number };
