import type { LedgerFacts } from "#lib/domain/proofread/context.ts";
import type { Defect } from "../defect.ts";
import { smallNotice } from "../small-notice.ts";

const TITLES = ["理论学习计划性不强", "窗口服务不够规范", "固定资产账实不符"] as const;

/** A round of three findings; so many of them are not closed, the last ones. */
function ledger({ open = 0, total = 3 }: { open?: number; total?: number } = {}): LedgerFacts {
  const closed = total - open;
  return {
    asOf: "2022-06-30",
    progress: { total, closed, completed: closed, longTerm: 0, awaiting: 0, inProgress: open, notStarted: 0, undisclosed: total - 3 },
    itemised: 3,
    meetings: { leadingGroup: 9, democraticLife: 1 },
    regulations: 26,
    findings: TITLES.map((title, index) => ({ number: index + 1, title, closed: index < 3 - open, openMeasures: index < 3 - open ? 0 : 2 })),
  };
}

const told = (words: string) => smallNotice({ lead: `县委第二巡察组对供排水管理处党组进行了巡察。${words}现将整改进展情况予以公布。` });

export const DEFECTS: readonly Defect[] = [
  { code: "ledgerDiffers", text: told("巡察组反馈的3个问题，党组逐条认领。"), words: "3", ledger: ledger({ total: 4 }) },
  { code: "ledgerDiffers", text: told("巡察组反馈的3个问题，已完成整改2个。"), words: "2", ledger: ledger() },
  { code: "ledgerDiffers", text: told("巡察组反馈的3个问题，正在整改1个。"), words: "1", ledger: ledger({ open: 2 }) },
  { code: "ledgerDiffers", text: told("先后召开8次整改领导小组会议研究部署。"), words: "8", ledger: ledger() },
  { code: "ledgerDiffers", text: told("召开专题民主生活会2次。"), words: "2", ledger: ledger() },
  { code: "ledgerDiffers", text: told("加强制度和机制建设，修订完善制度28项。"), words: "28", ledger: ledger() },
  { code: "doneButOpen", text: told("巡察组反馈的3个问题，已完成整改3个。"), words: "3", nth: 2, ledger: ledger({ open: 1 }) },
  { code: "doneButOpen", text: told("反馈的问题已全部完成整改。"), words: "问题已全部完成整改", ledger: ledger({ open: 2 }) },
  {
    code: "doneButOpen",
    text: smallNotice({
      findings: TITLES.map((title, index) => ({ title, measures: [`开展检查${index + 4}次，发现情况当场纠正。`, "明确专人负责，每季度通报一次。该问题已整改到位。"] })),
    }),
    words: "该问题已整改到位",
    nth: 3,
    ledger: ledger({ open: 1 }),
  },
];
