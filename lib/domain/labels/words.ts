import type { Role } from "../actor.ts";
import type { DecisionStep } from "../closure.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "../finding.ts";
import type { FollowUpStatus } from "../follow-up.ts";
import type { Light } from "../light.ts";
import type { TaskKind } from "../tasks.ts";

export const ROLE_WORDS: Record<Role, string> = {
  OFFICE: "整改办",
  DEPARTMENT: "责任部室",
  LEADER: "责任领导",
  CHIEF: "组长",
  INSPECTOR: "派驻纪检组",
  ADMIN: "系统管理员",
};

export const STATUS_WORDS: Record<FindingStatus, string> = {
  NOT_STARTED: "未启动",
  IN_PROGRESS: "整改中",
  AWAITING_LEADER: "待责任领导审签",
  AWAITING_OFFICE: "待办公室审核",
  AWAITING_CHIEF: "待组长审定",
  CLOSED: "已销号",
};

export const GRADE_WORDS: Record<ClosureGrade, string> = {
  COMPLETED: "完成",
  COMPLETED_LONG_TERM: "基本完成并长期坚持",
};

export const MEASURE_WORDS: Record<MeasureStatus, string> = { OPEN: "未完成", DONE: "已完成" };

export const FOLLOW_UP_WORDS: Record<FollowUpStatus, string> = {
  ENTERED: "已填报，待跟进",
  TICKED: "已跟进",
  RETURNED: "已退回，待重报",
};

export const LIGHT_WORDS: Record<Light, string> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  grey: "未启动",
  tick: "已销号",
};

/** What each light means, for legends and tooltips. */
export const LIGHT_MEANINGS: Record<Light, string> = {
  red: "已超过时限，或连续两周未填报",
  yellow: "7个工作日内到期，或最近一周过了截止时间未填报",
  green: "按期推进",
  grey: "尚未启动",
  tick: "已经销号",
};

export const DECISION_WORDS: Record<DecisionStep, string> = {
  LEADER: "责任领导审签",
  OFFICE: "办公室审核",
  CHIEF: "组长审定",
};

export type RequestStatus = "PENDING" | "GRANTED" | "RETURNED" | "WITHDRAWN";

export const REQUEST_WORDS: Record<RequestStatus, string> = {
  PENDING: "审签中",
  GRANTED: "已销号",
  RETURNED: "已退回",
  WITHDRAWN: "已撤回",
};

/** The lists of a morning, as headings. */
export const TASK_WORDS: Record<TaskKind, string> = {
  toSign: "等我审签",
  orderToReply: "督办单待回复",
  orderToJudge: "督办回复待审核",
  orderToConfirm: "督办单待确认发出",
  evidenceInfected: "佐证材料查出病毒，须撤下重传",
  entryReturned: "周填报被退回，待重报",
  evidenceReturned: "材料被退回，请更换",
  closureReturned: "销号申请被退回，继续整改",
  extensionToSign: "延期申请等我签署",
  extensionToDecide: "延期申请待决定",
  extensionReturned: "延期申请未获同意",
  toEnter: "本周待填报",
  toReview: "周填报待跟进确认",
  evidenceToReview: "佐证材料待审看",
  toApply: "措施已全部完成，可以申请销号",
  toAssign: "待分工或待定时限",
  lookBackDue: "到了回头看的日期",
  late: "已逾期",
  dueSoon: "7个工作日内到期",
};

/** The title of a finding that the public text counts without naming it. */
export const UNTITLED_FINDING = "（通报未逐项列出的问题）";

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → "一", 12 → "十二", 27 → "二十七": up to 99, as official texts number. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens] ?? tens}十`;
  return value === 0 ? "零" : head + (ones === 0 ? "" : (DIGITS[ones] ?? ones));
}

/** The name a measure goes by: 1 → "措施一". */
export function measureName(ordinal: number): string {
  return `措施${chineseNumber(ordinal)}`;
}
