"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { addMeeting as add, beginMeeting as begin } from "#lib/commands/meetings/add-meeting.ts";
import { editMeeting as edit } from "#lib/commands/meetings/edit-meeting.ts";
import { endMeeting as end } from "#lib/commands/meetings/end-meeting.ts";
import { removeDecision as takeBack } from "#lib/commands/meetings/remove-decision.ts";
import { removeMeeting as remove } from "#lib/commands/meetings/remove-meeting.ts";
import { takeDecision as take } from "#lib/commands/meetings/take-decision.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import type { MeetingDecisionKind } from "#lib/domain/meetings.ts";
import { chooseHref, DecideOnScreen, screenHref } from "#lib/input/meeting-screen.ts";
import { AddMeeting, BeginMeeting, EditMeeting, MeetingRow, RemoveDecision, TakeDecision } from "#lib/input/meetings.ts";

type Made = { id: string };

const toMeeting = (key: DoneKey) => ({ redirectTo: ({ id }: Made) => withDone(`/desk/meetings/${id}`, key) });
const toDecisions = (key: DoneKey) => ({ redirectTo: ({ id }: Made) => withDone(`/desk/meetings/${id}`, key, "#decisions") });
const TAKEN: Record<MeetingDecisionKind, DoneKey> = { RESOLUTION: "resolutionTaken", MEASURE: "measureDecided", DEADLINE: "deadlineDecided" };

export const addMeeting = authorisedAction(AddMeeting, add, toMeeting("meetingAdded"));
export const beginMeeting = authorisedAction(BeginMeeting, begin, { redirectTo: ({ id }) => chooseHref(id) });
export const editMeeting = authorisedAction(EditMeeting, edit, toMeeting("meetingEdited"));
export const removeMeeting = authorisedAction(MeetingRow, remove, { redirectTo: () => withDone("/desk/meetings", "meetingRemoved") });
export const endMeeting = authorisedAction(MeetingRow, end, toMeeting("meetingEnded"));
export const takeDecision = authorisedAction(TakeDecision, take, {
  redirectTo: ({ meetingId }, { kind }) => withDone(`/desk/meetings/${meetingId}`, TAKEN[kind], "#decisions"),
});
export const decideOnScreen = authorisedAction(DecideOnScreen, take, {
  redirectTo: ({ meetingId }, { kind, number, agenda }) => screenHref({ meetingId, number: number ?? 1, agenda }, { done: TAKEN[kind] }),
});
export const removeDecision = authorisedAction(RemoveDecision, takeBack, toDecisions("decisionRemoved"));
