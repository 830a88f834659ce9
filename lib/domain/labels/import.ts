import type { DifferenceKind } from "../import/difference.ts";
import type { ImportMissing, RoundDate } from "../import/missing.ts";
import type { FactName } from "../official-text/outline.ts";
import { TEXT_LIMITS } from "../typed-text.ts";
import { measureName } from "./words.ts";

/** What each fact of a round is called on forms and in lists. */
export const FACT_WORDS: Record<FactName | "deadline", string> = {
  party: "被巡察党组织",
  partyShort: "被巡察党组织简称",
  body: "巡察组",
  round: "巡察轮次",
  periodStart: "巡察开始日期",
  periodEnd: "巡察结束日期",
  feedbackOn: "反馈日期",
  planOn: "整改方案日期",
  noticeOn: "通报日期",
  deadline: "整改期限",
  phone: "联系电话",
  post: "通讯地址",
  email: "电子邮箱",
};

/** What kind of difference between a text and the ledger it is. */
export const DIFFERENCE_WORDS: Record<DifferenceKind, string> = {
  factChanged: "轮次信息不同",
  partRenamed: "方面标题不同",
  categoryRenamed: "类别标题不同",
  findingNew: "台账中没有的问题",
  findingGone: "文本中没有的问题",
  findingRetitled: "问题标题不同",
  findingMoved: "所属类别不同",
  disclosureChanged: "是否公开不同",
  measureNew: "台账中没有的措施",
  measureGone: "文本中没有的措施",
  measureReworded: "措施文字不同",
};

/** The Chinese sentence of one thing a draft still lacks before it can be imported. */
export function importMissingWords(missing: ImportMissing): string {
  switch (missing.what) {
    case "fact":
      return `请填写${FACT_WORDS[missing.name]}`;
    case "datesReversed":
      return `${dateWord(missing.later)}不能早于${dateWord(missing.earlier)}`;
    case "noFindings":
      return "还没有一个问题";
    case "untitled":
      return `问题${missing.number}没有标题`;
    case "titleTooLong":
      return `问题${missing.number}的标题超过${TEXT_LIMITS.title}字，请删减`;
    case "outcomeTooLong":
      return `问题${missing.number}的${measureName(missing.ordinal)}，已做的工作超过${TEXT_LIMITS.outcome}字，请拆成几项或删减`;
    case "deadlineEarly":
      return `问题${missing.number}的整改时限早于反馈日期`;
  }
}

function dateWord(date: RoundDate): string {
  return FACT_WORDS[date];
}
