import { MEETING_DECISION_KINDS, type MeetingDecisionKind, type Place } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { decisionHref, screenHref } from "#lib/input/meeting-screen.ts";

const DECISION_KEYS: Record<MeetingDecisionKind, string> = { RESOLUTION: "d", MEASURE: "m", DEADLINE: "t" };

/** The keys in words. */
export const KEY_LEGEND = [
  { keys: "→　PageDown　j", meaning: "下一个问题" },
  { keys: "←　PageUp　k", meaning: "上一个问题" },
  { keys: "Home　End", meaning: "第一个、最后一个" },
  { keys: "g", meaning: "转到某个编号" },
  { keys: "d", meaning: "记议定事项" },
  { keys: "m", meaning: "新增措施" },
  { keys: "t", meaning: "调整时限" },
  { keys: "?", meaning: "打开或收起本表" },
  { keys: "Esc", meaning: "返回" },
];

type Keyed = {
  at: { meetingId: string; number: number; agenda: readonly number[] };
  place: Place;
  decisions: Record<MeetingDecisionKind, Refusal | null> | null;
  back: string;
};

/** Where each key leads from here. */
export function keyWays({ at, place, decisions, back }: Keyed): Record<string, string | null> {
  const to = (number: number | null) => (number === null ? null : screenHref({ ...at, number }));
  const [next, previous] = [to(place.next), to(place.previous)];
  const decide = (kind: MeetingDecisionKind) => [DECISION_KEYS[kind], decisions?.[kind] === null ? decisionHref(at, kind) : null];
  return {
    ...{ ArrowRight: next, PageDown: next, j: next },
    ...{ ArrowLeft: previous, PageUp: previous, k: previous },
    ...{ Home: to(place.first), End: to(place.last), Escape: back },
    ...Object.fromEntries(MEETING_DECISION_KINDS.map(decide)),
  };
}
