import type { Day } from "../day.ts";
import type { FactName, Span } from "../official-text/outline.ts";

/** What the office decides of a finding before it is imported. Ids are those of accounts and departments at work. */
export type DraftAssignment = {
  target: string | null;
  leaderId: string | null;
  leadDepartmentId: string | null;
  supportingDepartmentIds: string[];
  responsible: string | null;
  deadline: Day | null;
};

/**
 * One thing a person mends in a draft round. The draft is what was read plus these, one after another, so the last can always
 * be taken back. `key` names a part ("p1"), category ("c2"), finding ("f7") or measure ("m31").
 */
export type Correction =
  | { kind: "fact"; name: FactName | "deadline"; value: string | null }
  | { kind: "rename"; key: string; title: string }
  | { kind: "reword"; key: string; text: string }
  /** Mends a word in whatever node's value holds the passage; the passage itself stays as it was read. */
  | { kind: "respell"; start: number; end: number; from: string; to: string }
  /** Gives a finding this number; the others close up around it. */
  | { kind: "renumber"; key: string; number: number }
  | { kind: "move"; key: string; to: string }
  /** With the sibling before it: children go over, the sibling's title stays; a measure's text is joined on. */
  | { kind: "merge"; key: string }
  /** A measure in two texts; a finding before one of its measures; a part or category before one of its children. */
  | { kind: "split"; key: string; at: string; title: string }
  | { kind: "splitMeasure"; key: string; first: string; second: string }
  | { kind: "disclose"; key: string; disclosed: boolean }
  /** Every finding that something itemises. */
  | { kind: "discloseAll"; disclosed: boolean }
  /** `category` null: counted, but not itemised. */
  | { kind: "addFinding"; category: string | null; title: string; passage: Span | null }
  | { kind: "addMeasure"; finding: string; text: string; passage: Span | null }
  | { kind: "remove"; key: string }
  | ({ kind: "assign"; key: string } & DraftAssignment)
  /** Several at once, taken back as one. */
  | { kind: "assignMany"; findings: ({ key: string } & DraftAssignment)[] }
  /** A diagnostic that was looked at and found right as it is. */
  | { kind: "accept"; code: string; start: number; end: number }
  /** All of one kind at once, however many the text has. */
  | { kind: "acceptAll"; code: string };

/** The correction of one kind. */
export type CorrectionOf<Kind extends Correction["kind"]> = Extract<Correction, { kind: Kind }>;
