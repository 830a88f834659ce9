import { instantOf } from "#lib/domain/day.ts";
import type { FindingDocument } from "#lib/domain/ledger-sheet/finding-document.ts";
import type { EntryView, SignatureView } from "#lib/domain/views.ts";
import { firstFinding, HEADING } from "./sample-sheet.ts";

const at = instantOf("2022-03-11", 16, 5);

const entry: EntryView = {
  week: "2022-W11",
  progress: "召开残工委全体会议，审议通过年度任务",
  nextStep: "继续推进",
  difficulty: null,
  status: "TICKED",
  late: false,
  enteredBy: "负责人甲",
  enteredAt: at,
  returnReason: null,
};

const signature: SignatureView = {
  step: "LEADER",
  passed: true,
  comment: "同意销号。",
  grade: null,
  longTermWork: null,
  signedAs: "副组长甲",
  signedAt: at,
};

/** The sample's first finding, closed, with everything that a finding can have. */
export function sampleDocument(): FindingDocument {
  const finding = firstFinding();
  const decided = { grade: "COMPLETED_LONG_TERM", longTermWork: "每季度督导" } as const;
  return {
    ...finding,
    ...HEADING,
    place: { part: finding.part, category: finding.category },
    leadDepartment: finding.department,
    measures: finding.measures.map((measure) => ({
      ...measure,
      overdue: false,
      doneOn: "2022-06-01",
      evidence: [{ id: "e-1", fileName: "会议纪要.pdf", size: 1024 }],
    })),
    entries: [entry, { ...entry, week: "2022-W10", status: "RETURNED", late: true, difficulty: "经费不足", returnReason: "请写明数字" }],
    requests: [
      {
        sequence: 1,
        status: "GRANTED",
        statement: "全部措施均已完成，佐证材料齐全。",
        ...decided,
        leaderOmitted: false,
        closedLate: true,
        appliedBy: "负责人甲",
        appliedAt: at,
        endedAt: at,
        reopenedOn: null,
        signatures: [signature, { ...signature, step: "OFFICE" }, { ...signature, step: "CHIEF", ...decided }],
      },
    ],
  };
}
