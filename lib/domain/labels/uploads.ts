import { fileSize } from "./sizes.ts";

/** How fast a file goes: "1.2 MB/秒". */
export function paceWords(bytesPerSecond: number): string {
  return `${fileSize(Math.round(bytesPerSecond))}/秒`;
}

/** How long it will still take, as a person would say. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return "即将传完";
  if (seconds < 60) return `约剩 ${Math.ceil(seconds / 10) * 10} 秒`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `约剩 ${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? `约剩 ${hours} 小时` : `约剩 ${hours} 小时 ${rest} 分钟`;
}

/** How much of a file has arrived, in whole percent: a hundred only when all of it has. */
export function percentOf(received: number, size: number): number {
  return size === 0 ? 0 : Math.min(received < size ? 99 : 100, Math.floor((received / size) * 100));
}

/** Said of a chosen file that the browser cannot read any more. */
export const FILE_UNREADABLE = "文件读不出来，可能已被移动、改名或修改，没有保存。请重新选择文件。";

/** Said where going on needs the very file that was begun. */
export const NOT_THE_SAME_FILE = "选择的不是原来那个文件（文件名、大小或修改时间不同），没有上传。请选择同一个文件；文件确已改动的，先取消这一项，再重新上传。";
