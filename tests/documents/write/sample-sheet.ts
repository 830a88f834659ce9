import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import type { LedgerHeading } from "#lib/domain/ledger-sheet/heading.ts";
import { sampleRound } from "#prisma/sample/round.ts";

export const HEADING: LedgerHeading = {
  party: sampleRound.inspection.party,
  partyShort: sampleRound.inspection.partyShort,
  round: sampleRound.inspection.round,
  asOf: "2022-06-30",
  narrowedBy: [],
  sample: true,
};

/** The sample round as a sheet shows it: 27 findings of three parts, and the one that the notice does not itemise. */
export function sampleSheet(): SheetFinding[] {
  const itemised = sampleRound.parts.flatMap((part) =>
    part.categories.flatMap((category) =>
      category.findings.map(({ title, measures }) => ({ part: part.title, category: category.title, title, measures })),
    ),
  );
  const findings = itemised.map(({ measures, ...finding }, index): SheetFinding => {
    const closed = index % 3 === 0;
    return {
      ...bare(index + 1),
      ...finding,
      disclosed: true,
      target: "健全工作机制，形成常态长效",
      leader: "副组长甲",
      department: "组联维权部",
      supporting: index % 2 === 0 ? ["办公室", "教育就业部"] : [],
      responsible: "负责人甲",
      firstDeadline: "2022-06-30",
      deadline: index % 4 === 0 ? "2022-09-30" : "2022-06-30",
      status: closed ? "CLOSED" : "IN_PROGRESS",
      grade: closed ? "COMPLETED_LONG_TERM" : null,
      longTermWork: closed ? "每季度开展一次督导检查" : null,
      closedOn: closed ? "2022-06-15" : null,
      measures: measures.map(({ text, outcome }, at) => ({
        ...{ id: `m-${index}-${at}`, version: 1, ordinal: at + 1, text, deadline: null, noEvidenceReason: null },
        status: closed || at === 0 ? "DONE" : "OPEN",
        outcome: closed || at === 0 ? outcome : null,
        evidence: closed || at === 0 ? [`措施${at + 1}会议纪要.pdf`, "IMG_20220615_103015.jpg"] : [],
      })),
    };
  });
  return [...findings, bare(findings.length + 1)];
}

/** The first of them: closed, with four measures. */
export function firstFinding(): SheetFinding & { part: string; category: string } {
  const [first] = sampleSheet();
  if (!first?.part || !first.category) throw new Error("The sample has no first finding.");
  return { ...first, part: first.part, category: first.category };
}

/** A finding of which nothing is known but its number. */
export function bare(number: number): SheetFinding {
  return {
    ...{ number, version: 1, part: null, category: null, title: null, disclosed: false, target: null },
    ...{ leaderId: null, leader: null, leadDepartmentId: null, department: null, supportingDepartmentIds: [], supporting: [] },
    ...{ responsible: null, firstDeadline: null, deadline: null, grade: null, longTermWork: null, closedOn: null },
    status: "NOT_STARTED",
    measures: [],
  };
}
