import { beginMeeting } from "#lib/commands/meetings/add-meeting.ts";
import { db } from "#lib/db/client.ts";
import type { AddMeeting, TakeDecision } from "#lib/input/meetings.ts";
import { actor, NOW } from "#tests/support/cast.ts";

/** A meeting as it is registered, with all that can be said of one. */
export const MEETING: AddMeeting = {
  kind: "LEADING_GROUP",
  heldOn: "2022-06-30",
  title: "第十次整改领导小组会议",
  place: "三楼会议室",
  chair: "组长",
  attendees: "副组长甲、副组长乙",
  recorder: "整改办",
  summary: null,
};

/** What those hear who read findings, but no meetings. */
export const ANSWERS = { "fuzuzhang-yi": "notFound", zulianbu: "notFound", fuwuzhongxin: "notFound" } as const;

/** A meeting of the leading group that sits now; its id. */
export async function begun(): Promise<string> {
  const answer = await beginMeeting(await actor("zhenggaiban"), { kind: "LEADING_GROUP", title: null }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.id;
}

/** The meeting, whole, as it stands. */
export async function meetingOf(id: string) {
  return db().meeting.findUniqueOrThrow({ where: { id } });
}

/** Something agreed on nothing in particular. */
export function resolution(meetingId: string, change: Partial<TakeDecision> = {}): TakeDecision {
  return { meetingId, kind: "RESOLUTION", number: null, version: null, text: "每周五通报进展", responsible: null, deadline: null, ...change };
}

/** The decisions of a meeting, in order. */
export async function decisionsOf(meetingId: string) {
  return db().meetingDecision.findMany({ where: { meetingId }, orderBy: { ordinal: "asc" } });
}
