import type { Correction } from "../import/correction.ts";
import { type Draft, locate } from "../import/draft.ts";
import { isDay } from "../day.ts";
import type { Diagnostic, Severity } from "../official-text/diagnostic.ts";
import type { StatedFigures } from "../official-text/outline.ts";
import { longDay } from "./dates.ts";
import { FACT_WORDS } from "./import.ts";
import { chineseNumber, measureName } from "./words.ts";

/** How pressing a doubt is. */
export const SEVERITY_WORDS: Record<Severity, string> = { error: "需更正", warning: "请核对", note: "提示" };

/** Kinds of doubts whose sentences differ from one to the next, where several are told as one. */
const KIND_WORDS: Record<string, string> = {
  misprint: "可能写错的字词",
  "finding-unfinished": "问题自述尚未办结",
  "finding-without-measures": "没有读出整改措施的问题",
  "date-impossible": "日历上没有的日期",
  "date-order": "先后颠倒的日期",
  "numbering-gap": "编号不连续",
  "numbering-order": "编号颠倒",
  "numbering-repeat": "编号重复",
  "single-quotes": "标题中的单引号",
};

/** One line for several doubts of one kind. */
export function doubtsWords(doubts: readonly Diagnostic[]): string {
  const [first] = doubts;
  const same = doubts.every(({ message }) => message === first?.message);
  return (same ? null : KIND_WORDS[first?.code ?? ""]) ?? first?.message.replace(/。$/, "") ?? "";
}

/** A figure that a text states of itself, as a clause; of all it says, what has a word here. */
export const STATED_WORDS: Record<keyof StatedFigures, (value: number) => string> = {
  total: (value) => `问题${value}个`,
  completed: (value) => `已完成${value}个`,
  basicallyCompleted: (value) => `基本完成${value}个`,
  unfinished: (value) => `未完成${value}个`,
  longTerm: (value) => `长期坚持${value}个`,
  rate: (value) => `完成率${value}%`,
  measures: (value) => `措施${value}项`,
  meetings: (value) => `召开会议${value}次`,
  regulations: (value) => `建立制度${value}项`,
};

/** What a node of a draft is called in a sentence: 问题7的措施三; null where the draft has no such node. */
export function nodeName(draft: Pick<Draft, "parts">, key: string): string | null {
  const at = locate(draft, key);
  if (!at) return null;
  const { level, index } = at;
  if (level === "measure") return `问题${at.finding.number}的${measureName(index + 1)}`;
  if (level === "finding") return `问题${at.finding.number}`;
  const part = `第${chineseNumber(draft.parts.indexOf(at.part) + 1)}方面`;
  return level === "part" ? part : `${part}的第${chineseNumber(index + 1)}类`;
}

const LEVEL_WORDS: Record<string, string> = { p: "方面", c: "类别", f: "问题", m: "措施" };

function levelWord(key: string): string {
  return LEVEL_WORDS[key.charAt(0)] ?? "内容";
}

/** 一个问题, 一项措施. */
function oneOf(key: string): string {
  return `${key.startsWith("m") ? "一项" : "一个"}${levelWord(key)}`;
}

/** What a correction did, beginning with its verb, so that 已 or 撤销 can stand before it. `draft` is the draft after it. */
export function correctionWords(correction: Correction, draft: Draft): string {
  const named = (key: string) => nodeName(draft, key) ?? oneOf(key);
  switch (correction.kind) {
    case "fact":
      return factWords(correction.name, correction.value);
    case "rename":
      return `把${named(correction.key)}的标题改为“${correction.title}”`;
    case "reword":
      return `修改${named(correction.key)}的文字`;
    case "respell":
      return `把“${correction.from}”改为“${correction.to}”`;
    case "renumber":
      return `把一个问题的编号改为${correction.number}`;
    case "move":
      return `把${named(correction.key)}移到${named(correction.to)}`;
    case "merge":
      return `把${oneOf(correction.key)}并入前${oneOf(correction.key)}`;
    case "split":
      return `拆出“${correction.title}”`;
    case "splitMeasure":
      return "把一项措施拆成两项";
    case "disclose":
    case "discloseAll":
      return `把${correction.kind === "disclose" ? named(correction.key) : "全部问题"}改为${correction.disclosed ? "公开" : "不公开"}`;
    case "addFinding":
      return correction.title === "" ? "补记1个未逐项公开的问题" : `增加问题“${correction.title}”`;
    case "addMeasure":
      return `给${named(correction.finding)}增加一项措施`;
    case "remove":
      return `删除${oneOf(correction.key)}`;
    case "assign":
      return `填写${named(correction.key)}的分工`;
    case "assignMany":
      return `按原文填写${correction.findings.length}个问题的分工`;
    case "accept":
      return "把一处记为无须更正";
    case "acceptAll":
      return "把同类的各处都记为无须更正";
  }
}

function factWords(name: keyof typeof FACT_WORDS, value: string | null): string {
  if (value === null) return `清空${FACT_WORDS[name]}`;
  return `把${FACT_WORDS[name]}填为${isDay(value) ? longDay(value) : `“${value}”`}`;
}
