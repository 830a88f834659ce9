import { type Space, type SpaceOf, percentUsed } from "../evidence/quota.ts";
import type { PurgeStatus } from "../evidence/purge.ts";
import type { ScanStanding } from "../evidence/scan.ts";
import { fileSize } from "./sizes.ts";
import { FAULT_WORDS } from "./store-check.ts";

/** As much of a hash as tells files apart for people. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/** "文件 3fa9c1d20b7e": how the record calls bytes, without the names they go by. */
export function storedFileName(sha256: string): string {
  return `文件 ${shortHash(sha256)}`;
}

const WHOSE: Record<SpaceOf, string> = { department: "本部室", round: "本轮次" };

/** "本部室材料空间已用 82%（1.6 GB / 2 GB）" */
export function spaceWords(of: SpaceOf, space: Space): string {
  return `${WHOSE[of]}材料空间${usedWords(space)}`;
}

/** "已用 82%（1.6 GB / 2 GB）", or, without a limit, "已用 1.6 GB". */
export function usedWords(space: Space): string {
  const { used, quota } = space;
  if (quota === null) return `已用 ${fileSize(used)}`;
  return `已用 ${percentUsed(space)}%（${fileSize(used)} / ${fileSize(quota)}）`;
}

/** What is said of a file; nothing of one that was found to be clean. */
export const SCAN_WORDS: Record<ScanStanding, string> = {
  unscanned: "没有查毒",
  tooLarge: "文件太大，没有查毒",
  waiting: "正在查毒，查完才能打开",
  clean: "已查毒",
  infected: "发现病毒，已隔离，不能打开",
};

export const PURGE_WORDS: Record<PurgeStatus, string> = { PROPOSED: "等待确认", DONE: "已销毁", REFUSED: "未同意" };

/** What a check of this version or an earlier one found, by its kind. */
export function faultKindWords(kind: string): string {
  const words: Record<string, string> = FAULT_WORDS;
  return words[kind] ?? kind;
}
