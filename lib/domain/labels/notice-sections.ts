import type { LedgerChange } from "../notice/changes.ts";
import type { SectionMark } from "../notice/draft.ts";
import type { FieldGroup } from "../notice/fields.ts";
import { isProseKey, type ProseKey, type SectionPlace } from "../notice/section.ts";
import { chineseNumber } from "./words.ts";

export const PROSE_WORDS: Record<ProseKey, string> = {
  opening: "开头",
  responsibility: "主体责任",
  results: "整改成效综述",
  next: "下一步打算",
  contact: "监督方式",
};

/** 标题和监督期限: what of a notice is not in its sections. */
export const HEAD_WORDS = "标题和监督期限";

export const FIELD_GROUP_WORDS: Record<FieldGroup, string> = {
  round: "巡察和反馈",
  figures: "问题和措施",
  work: "会议和制度",
  contact: "监督方式",
};

/** What a section is called in lists and on record: "开头", "方面一", "类别1", "问题12". */
export function sectionName({ key, kind, number }: Pick<SectionPlace, "key" | "kind" | "number">): string {
  if (isProseKey(key)) return PROSE_WORDS[key];
  const [, ordinals = ""] = key.split(":");
  if (kind === "PART") return `方面${chineseNumber(Number(ordinals))}`;
  if (kind === "CATEGORY") return `类别${ordinals}`;
  return number === null ? "问题" : `问题${number}`;
}

/** What asks to be looked at in a section. */
export const SECTION_MARK_WORDS: Record<SectionMark, string> = {
  new: "台账新增",
  changed: "台账有改动",
  withheld: "含不公开文字",
  rewritten: "已改写",
  fieldEmpty: "数据项待补",
};

/** What the ledger did to a section. */
export const LEDGER_CHANGE_WORDS: Record<LedgerChange["kind"], string> = { changed: "文字有改动", new: "新公开", gone: "不再公开" };
