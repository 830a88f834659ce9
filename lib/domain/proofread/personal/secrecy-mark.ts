import { secretMarkAlone, secretMarkIn } from "../../evidence/secrecy.ts";
import type { CheckedText, Passage } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** Lines in which a mark may stand without its star. */
const HEAD_LINES = 10;
const LEVEL = /[绝絕机機秘祕]\s{0,6}密/;

/** 内部资料, 注意保存 and what else tells that a text is not for the public. 加强工作秘密管理 only speaks of it. */
const INSIDE: readonly { wording: RegExp; severity: "error" | "warning" | "note"; message: string }[] = [
  { wording: /内部(?:资料|文件|材料|刊物)[,，、\s(（]{0,3}(?:注意保存|不得外传|严禁外传|请勿外传|注意保密|妥善保管|严禁复制)/g, severity: "error", message: "这是内部资料的标注，不得公开。" },
  { wording: /(?:此件|本件|本文件)(?:不公开|不予公开|依申请公开|不得公开|仅供内部)/g, severity: "error", message: "公开属性标注为不公开或依申请公开，与公开发布矛盾。" },
  { wording: /工作秘密(?=★|☆|[)）】\]]|\s*[:：]?\s*(?:\d{1,2}年|长期)|\s*$)/gm, severity: "error", message: "这是工作秘密的标注，不得公开。" },
  { wording: /(?:仅供内部|限内部|内部掌握|内部使用|不得外传|请勿外传|严禁外传|注意保密|不宜公开|不对外公开)/g, severity: "warning", message: "这里说明内容不对外，请确认可以公开。" },
  { wording: /不予公开/g, severity: "note", message: "这里说到不予公开，请确认文中没有写出不予公开的内容。" },
];

/** Marks of secrecy, and of what is meant for inside only. */
export function secrecyMark({ text, lines }: CheckedText): Slip[] {
  const marks = lines.flatMap((line, index) => markOf(line, index < HEAD_LINES));
  const found = INSIDE.flatMap(({ wording, severity, message }) =>
    [...text.matchAll(wording)].map((match): Slip => ({ code: "secrecyMark", severity, message, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  const inside = found.filter(({ start, end }) => {
    const isNew = start >= done;
    done = Math.max(done, end);
    return isNew;
  });
  return [...marks, ...inside];
}

function markOf({ text, start }: Passage, isHead: boolean): Slip[] {
  const level = LEVEL.exec(text);
  if (!level) return [];
  const mark = secretMarkIn(text) ?? (isHead && text.length <= 40 ? secretMarkAlone(text) : null);
  if (mark === null) return [];
  const from = Math.max(0, locate(text, mark));
  return [{ code: "secrecyMark", severity: "error", message: `文中有密级标志“${mark}”，不得公开。`, start: start + from, end: start + endOf(text, from, mark.length) }];
}

/** So many characters on, blanks not counted. */
function endOf(text: string, from: number, length: number): number {
  let [at, left] = [from, length];
  for (; at < text.length && left > 0; at += 1) if (/\S/.test(text.charAt(at))) left -= 1;
  return at;
}

/** Where the mark stands: as it is told, it may have lost blanks. */
function locate(text: string, mark: string): number {
  const exact = text.indexOf(mark);
  return exact >= 0 ? exact : text.search(LEVEL);
}
