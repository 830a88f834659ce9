import type { Day } from "../day.ts";
import type { AgendaScope, MeetingAsk, MeetingDecisionKind, MeetingKind } from "../meetings.ts";
import { longDay } from "./dates.ts";

export const MEETING_KIND_WORDS: Record<MeetingKind, string> = {
  LEADING_GROUP: "整改领导小组会议",
  DEMOCRATIC_LIFE: "专题民主生活会",
  PARTY_GROUP: "党组会议",
  OTHER: "其他会议",
};

export const DECISION_KIND_WORDS: Record<MeetingDecisionKind, string> = {
  RESOLUTION: "议定事项",
  MEASURE: "新增措施",
  DEADLINE: "调整时限",
};

/** What the text of a decision is called where it is asked for. */
export const DECISION_TEXT_WORDS: Record<MeetingDecisionKind, string> = {
  RESOLUTION: "议定事项",
  MEASURE: "措施内容",
  DEADLINE: "调整理由",
};

export const ASK_WORDS: Record<MeetingAsk, string> = {
  difficulty: "困难需会议研究",
  closure: "销号申请待审签",
  extension: "延期申请待决定",
};

export const SCOPE_WORDS: Record<AgendaScope, string> = { all: "全部未销号问题", asks: "需会议研究的问题" };

/** What a meeting is called by. */
export type NamedMeeting = { kind: MeetingKind; heldOn: Day | null; title: string | null };

/** "2022年6月30日整改领导小组会议"; a meeting of no named kind goes by its own title. */
export function meetingName({ kind, heldOn, title }: NamedMeeting): string {
  const what = kind === "OTHER" && title !== null ? title : MEETING_KIND_WORDS[kind];
  return heldOn === null ? `${what}（未载明日期）` : `${longDay(heldOn)}${what}`;
}

/** "议定事项3" */
export function decisionName({ kind, ordinal }: { kind: MeetingDecisionKind; ordinal: number }): string {
  return `${DECISION_KIND_WORDS[kind]}${ordinal}`;
}

/** Where a measure or a deadline comes from: "2022年6月30日整改领导小组会议决定". */
export function decidedBy(meeting: NamedMeeting): string {
  return `${meetingName(meeting)}决定`;
}

/** The reason that stays with a deadline a meeting moved. */
export function deadlineReason(meeting: NamedMeeting, text: string): string {
  return `${decidedBy(meeting)}：${text}`;
}

/** Who is to do it and by when: "责任人张某，2022年7月31日前"; null where neither is said. */
export function chargeWords({ responsible, dueOn }: { responsible: string | null; dueOn: Day | null }): string | null {
  const parts = [...(responsible ? [`责任人${responsible}`] : []), ...(dueOn ? [`${longDay(dueOn)}前`] : [])];
  return parts.length === 0 ? null : parts.join("，");
}

/** "2022年6月30日整改领导小组会议纪要", the file's name without its ending; a draft says so. */
export function minutesFileName({ endedAt, ...meeting }: NamedMeeting & { endedAt: Date | null }): string {
  return `${meetingName(meeting)}纪要${endedAt ? "" : "（草稿）"}`;
}
