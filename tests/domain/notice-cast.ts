import { type FindingOnFile, ledgerOf, type MeasureOnFile, type NoticeLedger, type RoundOnFile } from "#lib/domain/notice/ledger.ts";

export const AS_OF = "2022-06-30";

/** A measure that is done, told as it is on file. */
export function measure(text: string, more: Partial<MeasureOnFile> = {}): MeasureOnFile {
  return { ordinal: 1, text, outcome: null, status: "DONE", disclosed: true, publicText: null, publicOutcome: null, ...more };
}

/** A finding that is closed, told as it is on file. */
export function finding(number: number, more: Partial<FindingOnFile> = {}): FindingOnFile {
  return {
    ...{ id: `f${number}`, number, title: `第${number}个问题的题目`, publicTitle: null, longTermWork: null, publicLongTerm: null },
    ...{ status: "CLOSED", grade: "COMPLETED", measures: [measure(`第${number}个问题的措施`, { outcome: `第${number}个问题的成效。` })] },
    ...more,
  };
}

type Told = Partial<Pick<RoundOnFile, "parts" | "meetings" | "regulations" | "contact">> & { hidden?: FindingOnFile[]; round?: Partial<RoundOnFile["round"]> };

/** Two parts, the first with two categories; four findings. */
export const PARTS: RoundOnFile["parts"] = [
  {
    ordinal: 1,
    title: "落实决策部署不够到位",
    categories: [
      { ordinal: 1, title: "学习不深入", findings: [finding(1), finding(2)] },
      { ordinal: 2, title: "服务不完善方面", findings: [finding(3)] },
    ],
  },
  { ordinal: 2, title: "基层党建薄弱", categories: [{ ordinal: 1, title: "制度执行不严的问题", findings: [finding(4)] }] },
];

/** A round that says this. `hidden`: findings that are not disclosed, which the parts must not hold. */
export function ledger({ parts = PARTS, hidden = [], round, meetings = [], regulations = [], contact }: Told = {}): NoticeLedger {
  const listed = parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings));
  const facts = {
    ...{ party: "中共某市某局党组", partyShort: "市某局党组", body: "市委第一巡察组", round: "九届市委第二轮巡察", sample: false },
    ...{ periodStart: "2021-10-15", periodEnd: "2021-12-15", feedbackOn: "2022-01-29", planOn: "2022-02-10", deadline: "2022-07-29", ...round },
  };
  const file = { inspectionId: "i", round: facts, contact: contact ?? { phone: null, post: null, email: null }, findings: [...listed, ...hidden] };
  return ledgerOf({ ...file, parts, meetings, regulations }, AS_OF);
}
