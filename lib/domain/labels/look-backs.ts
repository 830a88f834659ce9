import type { LookBackResult, LookBackStatus, LookBackWay } from "../look-back.ts";
import { chineseNumber } from "./words.ts";

export const LOOK_BACK_WORDS: Record<LookBackStatus, string> = {
  PLANNED: "待查",
  HOLDS: "巩固",
  REBOUNDS: "反弹",
  DROPPED: "不再进行",
};

export const LOOK_BACK_WAY_WORDS: Record<LookBackWay, string> = { ON_SITE: "现场查看", BY_FILE: "查阅资料" };

/** What a look-back may find, as it is asked for. */
export const LOOK_BACK_CHOICES: Record<LookBackResult, { label: string; hint: string }> = {
  HOLDS: { label: "成效巩固", hint: "整改成效保持住了，问题仍为“已销号”。" },
  REBOUNDS: { label: "出现反弹", hint: "问题重新回到“整改中”，须写明理由和新的时限；原销号记录保留。" },
};

/** 2 → "第二次回头看" */
export function lookBackName(sequence: number): string {
  return `第${chineseNumber(sequence)}次回头看`;
}
