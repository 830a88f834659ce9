import type { FindingStatus } from "../finding.ts";
import type { Light } from "../light.ts";
import { chineseNumber, LIGHT_WORDS, STATUS_WORDS } from "./words.ts";

/** What the ledger may be narrowed by; null and "" narrow nothing. `part` 0: findings that belong to no part. */
export type Narrowing = {
  search: string;
  part: number | null;
  leader: string | null;
  department: string | null;
  light: Light | null;
  status: FindingStatus | null;
};

type Choice = { value: string; label: string };

export const NO_NARROWING: Narrowing = { search: "", part: null, leader: null, department: null, light: null, status: null };

/** "方面一"; 0 is what the source does not itemise. */
export function partName(ordinal: number): string {
  return ordinal === 0 ? "未逐项列出" : `方面${chineseNumber(ordinal)}`;
}

/** Each narrowing that is on, in words, with the field it stands in. */
export function narrowingWords(
  { search, part, leader, department, light, status }: Narrowing,
  { leaders, departments }: { leaders: readonly Choice[]; departments: readonly Choice[] },
): { field: keyof Narrowing; words: string }[] {
  const named = (list: readonly Choice[], value: string) => list.find((choice) => choice.value === value)?.label ?? value;
  const words: { field: keyof Narrowing; words: string | null }[] = [
    { field: "search", words: search && `关键词：${search}` },
    { field: "part", words: part === null ? null : partName(part) },
    { field: "leader", words: leader && `责任领导：${named(leaders, leader)}` },
    { field: "department", words: department && `责任部室：${named(departments, department)}` },
    { field: "light", words: light && `红绿灯：${LIGHT_WORDS[light]}` },
    { field: "status", words: status && `状态：${STATUS_WORDS[status]}` },
  ];
  return words.flatMap(({ field, words: each }) => (each ? [{ field, words: each }] : []));
}
