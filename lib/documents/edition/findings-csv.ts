import { MEASURE_WORDS } from "#lib/domain/labels/words.ts";
import { PUBLIC_STATE_WORDS } from "#lib/domain/labels/public-words.ts";
import { writable } from "#lib/domain/ledger-sheet/cell-text.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";

const HEADS = ["问题序号", "方面", "类别", "问题", "问题状态", "长期坚持的工作", "措施序号", "整改措施", "措施状态", "整改成效", "数据截至"];

/** What a spreadsheet takes for a formula. CSV has no types, so an apostrophe is put before it, which such programs read as "this is text". */
const LIKE_A_FORMULA = /^[=+\-@\t]/;

/** findings.csv: a row for each measure, and one for a finding that tells of none. With the mark by which Excel knows UTF-8. */
export function findingsCsv({ findings, asOf }: NoticeContent): string {
  const rows = findings.flatMap(({ number, part, category, title, state, longTermWork, measures }) => {
    const about = [`${number}`, part, category, title, PUBLIC_STATE_WORDS[state], longTermWork ?? ""];
    const told = measures.map(({ ordinal, text, done, outcome }) => [...about, `${ordinal}`, text, MEASURE_WORDS[done ? "DONE" : "OPEN"], outcome ?? "", asOf]);
    return told.length > 0 ? told : [[...about, "", "", "", "", asOf]];
  });
  return `\uFEFF${[HEADS, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(text: string): string {
  const clean = writable(text).trim();
  const safe = LIKE_A_FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
