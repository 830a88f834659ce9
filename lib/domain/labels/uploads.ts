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
