import type { Rung } from "../ladder/rungs.ts";
import type { TroubleKind } from "../ladder/trouble.ts";

export const TROUBLE_WORDS: Record<TroubleKind, string> = { LATE: "逾期", SILENT: "未填报" };

/** The rungs of the ladder, by what is done on each. */
export const RUNG_WORDS: Record<Rung, string> = {
  1: "提醒经办人",
  2: "提醒部室负责人",
  3: "提醒责任领导",
  4: "拟发督办单",
  5: "报告组长",
};

/** The same for a rung as it is kept; a number that is none is said as it stands. */
export function rungWords(rung: number): string {
  return Object.entries(RUNG_WORDS).find(([known]) => Number(known) === rung)?.[1] ?? `第${rung}级`;
}
