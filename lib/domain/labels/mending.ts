import type { Severity } from "../official-text/diagnostic.ts";
import { SEVERITY_WORDS, SLIP_WORDS } from "./proofread.ts";

/** What the button of a mend says: 改为“领域”. */
export function mendWords(words: string, mend: string): string {
  if (words !== mend && words.replace(/\s/g, "") === mend) return "去掉空格";
  if (mend === "") return `删去“${words}”`;
  return words === "" ? `补上“${mend}”` : `改为“${mend}”`;
}

/** 错误2处，请留意1处; of none nothing is said. */
export function countWords(counts: Record<Severity, number>): string {
  const told = (["error", "warning", "note"] as const).filter((severity) => counts[severity] > 0);
  return told.map((severity) => `${SEVERITY_WORDS[severity]}${counts[severity]}处`).join("，") || "没有发现问题";
}

/** The name of a kind of slip as it is kept: one that is looked for no longer is named by its code. */
export function kindWords(code: string): string {
  return Object.entries(SLIP_WORDS).find(([each]) => each === code)?.[1] ?? code;
}
