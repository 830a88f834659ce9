import fc from "fast-check";
import { expect } from "vitest";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import type { SheetFinding, SheetMeasure } from "#lib/domain/ledger-sheet/finding.ts";
import { exported, type Sheet } from "#tests/support/ledger-sheet.ts";

export const LEADERS = ["副组长甲", "副组长乙", "王建国"].map((name, index) => ({ id: `u-${index + 1}`, name }));
export const DEPARTMENTS = ["办公室", "康复部", "组联维权部", "教育就业部"].map((name, index) => ({ id: `d-${index + 1}`, name }));
export const DIRECTORY = { leaders: LEADERS, departments: DEPARTMENTS };

export function measure(ordinal: number, change: Partial<SheetMeasure> = {}): SheetMeasure {
  const plain = { deadline: null, status: "OPEN", outcome: null, noEvidenceReason: null, evidence: [] } as const;
  return { ...plain, id: `m-${ordinal}`, version: 1, ordinal, text: `第${ordinal}条措施`, evidence: [], ...change };
}

/** Finding `number` of 办公室 under 副组长甲, with three measures, the first done. */
export function finding(number: number, change: Partial<SheetFinding> = {}): SheetFinding {
  return {
    number,
    version: 4,
    part: "落实部署不深入",
    category: "学习不到位",
    title: `第${number}个问题`,
    disclosed: true,
    target: "健全工作机制",
    leaderId: "u-1",
    leader: "副组长甲",
    leadDepartmentId: "d-1",
    department: "办公室",
    supportingDepartmentIds: ["d-2", "d-3"],
    supporting: ["康复部", "组联维权部"],
    responsible: "李某",
    firstDeadline: "2022-06-30",
    deadline: "2022-06-30",
    status: "IN_PROGRESS",
    grade: null,
    longTermWork: null,
    closedOn: null,
    measures: [
      measure(1, { id: `m-${number}-1`, status: "DONE", outcome: "已印发。", evidence: ["通知.pdf"] }),
      measure(2, { id: `m-${number}-2` }),
      measure(3, { id: `m-${number}-3` }),
    ],
    ...change,
  };
}

/** Anything a ledger may hold: line breaks, quotes, what looks like a formula, a number, a date or an ordinal. */
export const text = (maxLength = 30) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength }),
      fc.string({ unit: fc.constantFrom(..." \n\t\r　abc123.．、。；;()（）=+-@'\"<>&_x000D_—甲乙一是第问题措施"), maxLength }),
      fc.constantFrom("问题", "整改措施", "序号", "1. 2. 三", "3.5万元", "（3）建立", "3、", "=1+1", "'01", "2022-06-30", "44742", "－", "12", "é", "e\u0301"),
    )
    .filter((said) => said.trim() !== "");
const textOrNull = (maxLength?: number) => fc.option(text(maxLength));
const day = fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10));

/** One of each, or nobody, in whatever order. */
const oneOf = <Item>(items: readonly Item[]) => fc.option(fc.constantFrom(...items));

const anyMeasures = fc
  .array(fc.record({ text: text(), deadline: fc.option(day), done: fc.boolean(), outcome: text(), proof: fc.array(text(), { maxLength: 3 }), reason: textOrNull() }), { maxLength: 4 })
  .map((measures) =>
    measures.map(({ done, outcome, proof, reason, ...rest }, index) => ({
      ...measure(index + 1, rest),
      status: done ? ("DONE" as const) : ("OPEN" as const),
      outcome: done ? outcome : null,
      evidence: proof,
      noEvidenceReason: reason,
    })),
  );

const anyFinding = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  place: fc.option(fc.tuple(fc.constantFrom("甲方面", "乙方面"), fc.constantFrom("子类", "丑类", "寅类"))),
  title: textOrNull(),
  disclosed: fc.boolean(),
  target: textOrNull(),
  leader: oneOf(LEADERS),
  department: oneOf(DEPARTMENTS),
  supporting: fc.subarray(DEPARTMENTS),
  responsible: textOrNull(),
  firstDeadline: fc.option(day),
  deadline: fc.option(day),
  status: fc.constantFrom("NOT_STARTED", "IN_PROGRESS", "AWAITING_LEADER", "CLOSED" as const),
  closedOn: fc.option(day),
  measures: anyMeasures,
});

/** A ledger of findings 1, 2, 3 … */
export const ledger = fc.array(anyFinding, { minLength: 1, maxLength: 6 }).map((findings) =>
  findings.map(({ place, leader, department, supporting, measures, ...rest }, index): SheetFinding => {
    const number = index + 1;
    return {
      ...finding(number, rest as Partial<SheetFinding>),
      part: place?.[0] ?? null,
      category: place?.[1] ?? null,
      leaderId: leader?.id ?? null,
      leader: leader?.name ?? null,
      leadDepartmentId: department?.id ?? null,
      department: department?.name ?? null,
      supportingDepartmentIds: supporting.map(({ id }) => id),
      supporting: supporting.map(({ name }) => name),
      measures: measures.map((each) => ({ ...each, id: `m-${number}-${each.ordinal}` })),
    };
  }),
);

export const THREE = [finding(1), finding(2), finding(3)];

/** What an edited export of these findings says otherwise than they. */
export function compare(edit: (sheet: Sheet) => unknown, findings: SheetFinding[] = THREE, directory = DIRECTORY) {
  const sheet = exported(findings);
  edit(sheet);
  return compareLedger(sheet.grid(), findings, directory);
}

/** What is complained of where nothing is changed: the code and the cell. */
export function complaints(edit: (sheet: Sheet) => unknown, findings?: SheetFinding[]): string[] {
  const { changes, problems } = compare(edit, findings);
  expect(changes).toEqual([]);
  return problems.map(({ code, address }) => `${code} ${address}`);
}

export const NO_CHANGE = { changes: [], problems: [] };
