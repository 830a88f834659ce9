import type { Day } from "../day.ts";
import { longDay } from "../labels/dates.ts";

/** What a ledger that leaves the house says of itself. */
export type LedgerHeading = {
  party: string;
  partyShort: string;
  round: string;
  asOf: Day;
  /** What the list was narrowed by, in words; empty for the whole ledger. */
  narrowedBy: string[];
  /** Assignments are illustrative. */
  sample: boolean;
};

/**
 * How many findings one file holds at the most. Nobody reads more, and whoever else is at work waits while it is made: two
 * seconds and a half for so many.
 */
export const EXPORT_LIMITS = { xlsx: 5000, docx: 500 } as const;

/** "中共沧州市残疾人联合会党组巡察整改问题台账（十届市委第一轮巡察）" */
export function ledgerTitle({ party, round }: LedgerHeading): string {
  return `${party}巡察整改问题台账（${round}）`;
}

/** The line below the title: as of when, how many, and which ones. */
export function ledgerNote(heading: LedgerHeading, findings: readonly { measures: readonly unknown[] }[]): string {
  const { asOf, narrowedBy, sample } = heading;
  const measures = findings.reduce((sum, finding) => sum + finding.measures.length, 0);
  return [
    `截至${longDay(asOf)}`,
    `${narrowedBy.length > 0 ? "符合条件" : "共"}${findings.length}个问题、${measures}项整改措施`,
    ...(narrowedBy.length > 0 ? [`筛选条件：${narrowedBy.join("，")}`] : []),
    ...(sample ? ["示例分工"] : []),
  ].join("；");
}

/** "市残联党组巡察整改问题台账（截至2022年6月30日）", the file's name without its ending. */
export function ledgerFileName({ partyShort, asOf, narrowedBy }: LedgerHeading): string {
  return `${partyShort}巡察整改问题台账（${narrowedBy.length > 0 ? "筛选，" : ""}截至${longDay(asOf)}）`;
}
