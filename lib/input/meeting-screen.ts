import { z } from "zod";
import { AGENDA_LIMIT, AGENDA_SCOPES, type AgendaScope, MEETING_DECISION_KINDS, type MeetingDecisionKind } from "#lib/domain/meetings.ts";
import type { DoneKey } from "#lib/domain/labels/done.ts";
import { addressWith } from "./address.ts";
import { id, number } from "./fields.ts";
import { TakeDecision } from "./meetings.ts";

/** An agenda in an address: the findings' numbers in their order, "5.3.12". Fixed for the meeting: a decision moves nothing on it. */
const agenda = z
  .string()
  .max(AGENDA_LIMIT * 7)
  .transform((value) => [...new Set(value.split(".").flatMap((each) => number.safeParse(each).data ?? []))].slice(0, AGENDA_LIMIT))
  .catch([]);

/** What the address of a screen carries beside the finding. `missing`: the number somebody asked for in vain. */
export const screenQuery = z.object({
  agenda,
  missing: number.nullable().catch(null),
  kind: z.enum(MEETING_DECISION_KINDS).catch("RESOLUTION"),
});

/** "Go to number": `from` is the finding it was asked from. */
export const screenJump = z.object({ agenda, to: number.nullable().catch(null), from: number.nullable().catch(null) });

/** Which meeting, and which findings to go through. */
export const screenChoice = z.object({ meeting: id.nullable().catch(null), scope: z.enum(AGENDA_SCOPES).catch("all") });

/** A decision taken down on the screen: it leads back to the same place. */
export const DecideOnScreen = TakeDecision.safeExtend({ agenda });

type ScreenPlace = { meetingId: string; number: number; agenda: readonly number[] };

/** The address of one finding on the screen. */
export function screenHref(place: ScreenPlace, more: { done?: DoneKey; missing?: number } = {}): string {
  return addressWith(`/desk/meeting/${place.meetingId}/${place.number}`, { agenda: agendaText(place.agenda), ...more });
}

/** The address where a decision on it is taken down. */
export function decisionHref(place: ScreenPlace, kind: MeetingDecisionKind): string {
  return addressWith(`/desk/meeting/${place.meetingId}/${place.number}/decision`, { agenda: agendaText(place.agenda), kind });
}

/** The address where a meeting and its findings are chosen. */
export function chooseHref(meetingId: string | null, scope: AgendaScope = "all"): string {
  return addressWith("/desk/meeting", { meeting: meetingId, scope: scope === "all" ? null : scope });
}

/** An agenda as an address or a form carries it. */
export function agendaText(numbers: readonly number[]): string {
  return numbers.join(".");
}
