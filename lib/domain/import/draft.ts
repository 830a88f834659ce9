import type { Day } from "../day.ts";
import type { Outline, OutlineCategory, OutlineFinding, OutlineMeasure, OutlinePart } from "../official-text/outline.ts";
import type { DraftAssignment } from "./correction.ts";

/** What was read, with the text it was read from: kept as it was, whatever is mended later. */
export type DraftBase = Outline & { text: string };

export type DraftFinding = OutlineFinding & { assignment: DraftAssignment };
export type DraftCategory = Omit<OutlineCategory, "findings"> & { findings: DraftFinding[] };
export type DraftPart = Omit<OutlinePart, "categories"> & { categories: DraftCategory[] };

/** A diagnostic that was looked at and found right as it is. */
type Accepted = { code: string; start: number; end: number };

/** A round as it will be imported: what was read and all that was mended since. Numbers run from 1 without a gap. */
export type Draft = Omit<DraftBase, "parts"> & {
  parts: DraftPart[];
  /** What was read is public. Else it says nothing of what is, and what is added to it is not either. */
  publishes: boolean;
  /** The round's own, which no text states. */
  deadline: Day | null;
  accepted: Accepted[];
  /** Kinds of diagnostics that were put aside altogether. */
  acceptedCodes: string[];
  /** The highest number a key has had: a new node takes the next, and none is used twice. */
  lastKey: number;
};

/** Where the findings stand that are counted and not itemised: a part and a category without titles, last, while there are any. */
export const UNITEMISED = { part: "p0", category: "c0" } as const;

export const UNASSIGNED: DraftAssignment = {
  target: null,
  leaderId: null,
  leadDepartmentId: null,
  supportingDepartmentIds: [],
  responsible: null,
  deadline: null,
};

/**
 * The draft before anything was mended: what was read, nothing assigned. What a feedback letter says is not public, nor what is only
 * counted; what a notice says is, an office's own ledger (whose findings come undisclosed) excepted.
 */
export function startOf(base: DraftBase): Draft {
  const parts = base.parts.map((part) => ({
    ...part,
    categories: part.categories.map((category) => ({
      ...category,
      findings: category.findings.map((finding) => {
        const disclosed = base.kind === "notice" && category.key !== UNITEMISED.category && finding.disclosed;
        return { ...finding, disclosed, assignment: UNASSIGNED };
      }),
    })),
  }));
  const lastKey = keysOf(parts).reduce((most, key) => Math.max(most, Number(key.slice(1)) || 0), 0);
  const findings = draftFindings({ parts });
  const publishes = base.kind === "notice" && (findings.length === 0 || findings.some(({ disclosed }) => disclosed));
  return renumbered({ ...base, parts, publishes, deadline: null, accepted: [], acceptedCodes: [], lastKey });
}

function keysOf(parts: readonly DraftPart[]): string[] {
  return parts.flatMap((part) => [
    part.key,
    ...part.categories.flatMap((category) => [
      category.key,
      ...category.findings.flatMap((finding) => [finding.key, ...finding.measures.map(({ key }) => key)]),
    ]),
  ]);
}

/** Every finding of a draft, in the order of the text. */
export function draftFindings({ parts }: Pick<Draft, "parts">): DraftFinding[] {
  return parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings));
}

/** Where a finding belongs, or null where nothing itemises it. */
export type FindingPlace = { part: DraftPart; category: DraftCategory } | null;

/** Every finding with its place, in the order of their numbers. */
export function placedFindings({ parts }: Pick<Draft, "parts">): { finding: DraftFinding; place: FindingPlace }[] {
  const placed = parts.flatMap((part) =>
    part.categories.flatMap((category) =>
      category.findings.map((finding) => ({ finding, place: category.key === UNITEMISED.category ? null : { part, category } })),
    ),
  );
  return placed.sort((one, other) => one.finding.number - other.finding.number);
}

/** The same draft with its findings numbered from 1 in the order their numbers had; equal ones in the order of the text. */
export function renumbered(draft: Draft): Draft {
  const inOrder = draftFindings(draft).sort((one, other) => one.number - other.number);
  const numbers = new Map(inOrder.map(({ key }, index) => [key, index + 1]));
  const parts = draft.parts.map((part) => ({
    ...part,
    categories: part.categories.map((category) => ({
      ...category,
      findings: category.findings.map((finding) => ({ ...finding, number: numbers.get(finding.key) ?? finding.number })),
    })),
  }));
  return { ...draft, parts };
}

/** A node of a draft with everything above it; `index` is its place among its siblings. */
export type Located =
  | { level: "part"; part: DraftPart; index: number }
  | { level: "category"; part: DraftPart; category: DraftCategory; index: number }
  | { level: "finding"; part: DraftPart; category: DraftCategory; finding: DraftFinding; index: number }
  | {
      level: "measure";
      part: DraftPart;
      category: DraftCategory;
      finding: DraftFinding;
      measure: OutlineMeasure;
      index: number;
    };

/** The node of this key, or null. What only holds the place of unitemised findings is no node. */
export function locate({ parts }: Pick<Draft, "parts">, key: string): Located | null {
  if (key === UNITEMISED.part || key === UNITEMISED.category) return null;
  for (const [at, part] of parts.entries()) {
    if (part.key === key) return { level: "part", part, index: at };
    for (const [index, category] of part.categories.entries()) {
      const found = category.key === key ? { level: "category" as const, part, category, index } : within(part, category, key);
      if (found) return found;
    }
  }
  return null;
}

function within(part: DraftPart, category: DraftCategory, key: string): Located | null {
  for (const [at, finding] of category.findings.entries()) {
    if (finding.key === key) return { level: "finding", part, category, finding, index: at };
    const index = finding.measures.findIndex((measure) => measure.key === key);
    const measure = finding.measures[index];
    if (measure) return { level: "measure", part, category, finding, measure, index };
  }
  return null;
}
