import type { StoreFault } from "../evidence/check.ts";
import { fileSize } from "./sizes.ts";

/** What each kind of fault is called. */
export const FAULT_WORDS: Record<StoreFault["kind"], string> = {
  missing: "有登记，没有文件",
  unreadable: "文件读不出来",
  sizeChanged: "文件大小变了",
  contentChanged: "文件内容变了",
  stray: "有文件，没有登记",
};

/** "文件大小变了：3fa9…（登记 1.2 MB，现有 0.8 MB）": one fault, for whoever maintains the store. */
export function faultWords(fault: StoreFault): string {
  const size = fault.kind === "sizeChanged" ? `登记 ${fileSize(fault.size)}，现有 ${fileSize(fault.found)}` : fileSize(fault.size);
  return `${FAULT_WORDS[fault.kind]}：${fault.sha256}（${size}）`;
}
