import type { FileDamage } from "../evidence/file.ts";
import type { Walk } from "../evidence/room.ts";

/** 审看意见, as a mark. */
export const VERDICT_WORDS = { accepted: "已认可", returned: "已退回", waiting: "待审看" } as const;

export const WALK_WORDS: Record<Walk, string> = { finding: "本问题的材料", waiting: "全部待审看的材料" };

export const DAMAGE_WORDS: Record<FileDamage, string> = {
  MISSING: "存储中找不到这份文件，请联系系统管理员，或由上传的部室重新上传。",
  CHANGED: "存储的文件与上传时的不一致，不能作为佐证，请由上传的部室重新上传。",
};

/** A place in a file: "第2页", "12分05秒处"; "" where none is named. */
export function placeInFile({ page, second }: { page: number | null; second: number | null }): string {
  if (page !== null) return `第${page}页`;
  return second === null ? "" : `${spokenTime(second)}处`;
}

/** 725 → "12分05秒", 5 → "0分05秒", 3725 → "1小时02分05秒" */
function spokenTime(second: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return hours > 0 ? `${hours}小时${two(minutes)}分${two(seconds)}秒` : `${minutes}分${two(seconds)}秒`;
}

/** "第2页：缺少盖章" */
export function returnWords({ reason, ...place }: { reason: string | null; page: number | null; second: number | null }): string {
  return [placeInFile(place), reason].filter(Boolean).join("：");
}

/** How often somebody looked at a file on a day: "查看2次", "检索时看到摘录1次". */
export function lookWords({ times, excerpts }: { times: number; excerpts: number }): string[] {
  return [times > 0 ? `查看${times}次` : [], excerpts > 0 ? `检索时看到摘录${excerpts}次` : []].flat();
}
