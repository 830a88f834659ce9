import { z } from "zod";
import { DECISION_TEXT_WORDS } from "#lib/domain/labels/meetings.ts";
import type { MeetingFilter } from "#lib/domain/meeting-views.ts";
import { MEETING_DECISION_KINDS, MEETING_KINDS } from "#lib/domain/meetings.ts";
import { measureWording, TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { addressWith } from "./address.ts";
import { choice, dayOrNull, id, numberOrNull, optionalText, textOrNull, version } from "./fields.ts";
import { pageField } from "./params.ts";

const meetingKind = choice(MEETING_KINDS, "请选择会议类型。");

const shape = {
  kind: meetingKind,
  heldOn: dayOrNull("会议日期"),
  title: textOrNull("会议名称", 100),
  place: textOrNull("地点", 100),
  chair: textOrNull("主持人", 50),
  attendees: textOrNull("参加人员", 1000),
  recorder: textOrNull("记录人", 50),
  summary: textOrNull("会议内容", 5000),
};

/** 登记会议 */
export const AddMeeting = z.object(shape);
export type AddMeeting = z.infer<typeof AddMeeting>;

/** 开始会议: today's, on the screen; the rest is filled in later. */
export const BeginMeeting = z.object({ kind: meetingKind, title: textOrNull("会议名称", 100) });
export type BeginMeeting = z.infer<typeof BeginMeeting>;

/** 修改会议 */
export const EditMeeting = z.object({ id, version, ...shape });
export type EditMeeting = z.infer<typeof EditMeeting>;

/** A meeting of the version the form saw: 删除, 定稿. */
export const MeetingRow = z.object({ id, version });
export type MeetingRow = z.infer<typeof MeetingRow>;

/**
 * 记下会议决定: about the finding of this number, or about none. `version` is the finding's, where the form showed it: without it a
 * measure or a deadline is not decided.
 */
export const TakeDecision = z
  .object({
    meetingId: id,
    kind: choice(MEETING_DECISION_KINDS, "请选择决定的类型。"),
    number: numberOrNull,
    version: version.nullable().default(null),
    text: optionalText("内容", TEXT_LIMITS.measure).transform(measureWording),
    responsible: textOrNull("责任人", TEXT_LIMITS.responsible),
    deadline: dayOrNull("时限"),
  })
  .superRefine(({ kind, text }, context) => {
    // Asked for by the name that the field has for this kind of decision.
    if (text === "") context.addIssue({ code: "custom", path: ["text"], message: `请填写${DECISION_TEXT_WORDS[kind]}。` });
  });
export type TakeDecision = z.infer<typeof TakeDecision>;

/** 撤销议定事项 */
export const RemoveDecision = z.object({ meetingId: id, decisionId: id });
export type RemoveDecision = z.infer<typeof RemoveDecision>;

/** What narrows the list of meetings, out of the address. */
export const meetingFilter: z.ZodType<MeetingFilter> = z.object({
  kind: z.enum(MEETING_KINDS).nullable().catch(null),
  page: pageField,
});

/** The list's address with this filter; what is as usual is left out. */
export function meetingsHref({ kind, page }: MeetingFilter): string {
  return addressWith("/desk/meetings", { kind, page });
}
