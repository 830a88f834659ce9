import { describe, expect, it } from "vitest";
import { FINDING_STATUSES, type FindingStatus } from "#lib/domain/finding.ts";
import { chargeWords, deadlineReason, meetingName, minutesFileName } from "#lib/domain/labels/meetings.ts";
import * as words from "#lib/domain/labels/meetings.ts";
import {
  AGENDA_SCOPES,
  asksOf,
  DECISION_VERBS,
  isHeld,
  MEETING_ASKS,
  MEETING_DECISION_KINDS,
  MEETING_KINDS,
  type MeetingFacts,
  placeOn,
  refusalOfDecision,
  refusalOfEnding,
  refusalOfMeetingChange,
  refusalOfMeetingRemoval,
  refusalOfTakingBack,
} from "#lib/domain/meetings.ts";
import { may } from "#lib/domain/permissions.ts";
import { finding, PEOPLE } from "./cast.ts";

const TODAY = "2022-06-30";
const open: MeetingFacts = { ended: false, heldOn: TODAY };
const final: MeetingFacts = { ended: true, heldOn: TODAY };

describe("a meeting whose minutes are final", () => {
  it("changes no more: not itself, not its decisions", () => {
    const ended = { code: "meetingEnded" };
    expect(refusalOfMeetingChange(final)).toEqual(ended);
    expect(refusalOfMeetingRemoval({ ...final, decisions: 0 })).toEqual(ended);
    expect(refusalOfEnding(final, TODAY)).toEqual(ended);
    for (const kind of MEETING_DECISION_KINDS) {
      expect(refusalOfDecision(final, { kind, number: 1, deadline: "2022-07-31" })).toEqual(ended);
      expect(refusalOfTakingBack(final, kind)).toEqual(ended);
    }
  });

  it.each<[string, string | null, unknown]>([
    ["without a day, they are not made final", null, { code: "meetingDayNeeded" }],
    ["on the day itself, they may be", TODAY, null],
    ["long after it, they may be", "2022-02-10", null],
    ["before it, they may not", "2022-07-01", { code: "meetingNotHeld", heldOn: "2022-07-01" }],
  ])("%s", (_, heldOn, refusal) => {
    expect(refusalOfEnding({ ended: false, heldOn }, TODAY)).toEqual(refusal);
  });

  it("a meeting that decided something is not removed", () => {
    expect(refusalOfMeetingRemoval({ ended: false, decisions: 0 })).toBeNull();
    expect(refusalOfMeetingRemoval({ ended: false, decisions: 1 })).toEqual({ code: "meetingHasDecisions" });
  });
});

describe("a decision", () => {
  const needsFinding = { code: "decisionNeedsFinding", field: "number" };
  const before = { code: "decisionBeforeMeeting", heldOn: TODAY, field: "deadline" };
  it.each<[string, Parameters<typeof refusalOfDecision>, unknown]>([
    ["may be agreed on nothing in particular, by no particular day", [open, { kind: "RESOLUTION", number: null, deadline: null }], null],
    ["of a measure needs its finding", [open, { kind: "MEASURE", number: null, deadline: null }], needsFinding],
    ["of a deadline needs its finding", [open, { kind: "DEADLINE", number: null, deadline: "2022-07-31" }], needsFinding],
    ["of a measure needs no day of its own", [open, { kind: "MEASURE", number: 7, deadline: null }], null],
    ["of a deadline needs the day", [open, { kind: "DEADLINE", number: 7, deadline: null }], { code: "decisionNeedsDay", field: "deadline" }],
    ["may be due on the day of the meeting", [open, { kind: "RESOLUTION", number: null, deadline: TODAY }], null],
    ["is not due before the meeting", [open, { kind: "RESOLUTION", number: null, deadline: "2022-06-29" }], before],
    ["nor is a measure", [open, { kind: "MEASURE", number: 7, deadline: "2022-06-29" }], before],
    ["nor is a deadline", [open, { kind: "DEADLINE", number: 7, deadline: "2022-06-29" }], before],
    ["of a meeting without a day may be due at any", [{ ended: false, heldOn: null }, { kind: "RESOLUTION", number: null, deadline: "2022-01-01" }], null],
    ["may be taken down later, of a meeting long over", [{ ended: false, heldOn: "2022-02-10" }, { kind: "MEASURE", number: 7, deadline: "2022-03-01" }], null],
  ])("%s", (_, [meeting, draft], refusal) => {
    expect(refusalOfDecision(meeting, draft)).toEqual(refusal);
  });

  it("is taken back where it was only agreed; a measure and a deadline are in force", () => {
    expect(refusalOfTakingBack(open, "RESOLUTION")).toBeNull();
    expect(refusalOfTakingBack(open, "MEASURE")).toEqual({ code: "decisionInForce", kind: "MEASURE" });
    expect(refusalOfTakingBack(open, "DEADLINE")).toEqual({ code: "decisionInForce", kind: "DEADLINE" });
  });

  it("is the office's on a finding whose signatures are not being collected; what is only agreed, at any time", () => {
    const states = (kind: keyof typeof DECISION_VERBS) => FINDING_STATUSES.filter((status) => may(PEOPLE.office, DECISION_VERBS[kind], finding(status)));
    expect(states("RESOLUTION")).toEqual(FINDING_STATUSES);
    expect(states("MEASURE")).toEqual(["NOT_STARTED", "IN_PROGRESS"]);
    expect(states("DEADLINE")).toEqual(["NOT_STARTED", "IN_PROGRESS"]);
  });
});

describe("what a finding asks of a meeting", () => {
  it.each<[string, FindingStatus, string | null, boolean, string[]]>([
    ["nothing, where nothing is the matter", "IN_PROGRESS", null, false, []],
    ["help with a stated difficulty", "IN_PROGRESS", "缺少经费", false, ["difficulty"]],
    ["more time", "IN_PROGRESS", null, true, ["extension"]],
    ["a word on its closure, at each signature", "AWAITING_LEADER", null, false, ["closure"]],
    ["the same at the office", "AWAITING_OFFICE", null, false, ["closure"]],
    ["all that there is, in one order", "AWAITING_CHIEF", "缺少经费", true, ["difficulty", "closure", "extension"]],
  ])("%s", (_, status, difficulty, extensionAsked, asks) => {
    expect(asksOf({ status, difficulty, extensionAsked })).toEqual(asks);
  });
});

describe("the place on an agenda", () => {
  const agenda = [7, 3, 12];
  it.each<[number, Partial<ReturnType<typeof placeOn>>]>([
    [7, { position: 1, previous: null, next: 3 }],
    [3, { position: 2, previous: 7, next: 12 }],
    [12, { position: 3, previous: 3, next: null }],
    [99, { position: null, previous: null, next: 7 }],
  ])("of finding %i", (number, place) => {
    expect(placeOn(agenda, number)).toEqual({ count: 3, first: 7, last: 12, ...place });
  });

  it("of an agenda with nothing on it", () => {
    expect(placeOn([], 1)).toEqual({ position: null, count: 0, first: null, previous: null, next: null, last: null });
  });
});

it("a meeting without a day is counted by its source, one to come is not yet", () => {
  expect([null, "2022-02-10", TODAY, "2022-07-01"].map((heldOn) => isHeld(heldOn, TODAY))).toEqual([true, true, true, false]);
});

describe("in words", () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ["kinds of meetings", MEETING_KINDS, words.MEETING_KIND_WORDS],
    ["kinds of decisions", MEETING_DECISION_KINDS, words.DECISION_KIND_WORDS],
    ["what is asked", MEETING_ASKS, words.ASK_WORDS],
    ["agendas", AGENDA_SCOPES, words.SCOPE_WORDS],
  ])("%s have a word each", (_, codes, table) => {
    expect(Object.keys(table).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(table)).size).toBe(codes.length);
    for (const word of Object.values(table)) expect(word).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  const leading = { kind: "LEADING_GROUP", heldOn: TODAY, title: "第十次会议" } as const;
  it.each([
    [meetingName(leading), "2022年6月30日整改领导小组会议"],
    [meetingName({ ...leading, heldOn: null }), "整改领导小组会议（未载明日期）"],
    [meetingName({ kind: "OTHER", heldOn: TODAY, title: "康复机构约谈会" }), "2022年6月30日康复机构约谈会"],
    [meetingName({ kind: "OTHER", heldOn: TODAY, title: null }), "2022年6月30日其他会议"],
    [deadlineReason(leading, "等上级文件"), "2022年6月30日整改领导小组会议决定：等上级文件"],
    [minutesFileName({ ...leading, endedAt: null }), "2022年6月30日整改领导小组会议纪要（草稿）"],
    [minutesFileName({ ...leading, endedAt: new Date() }), "2022年6月30日整改领导小组会议纪要"],
    [chargeWords({ responsible: "张某", dueOn: "2022-07-31" }), "责任人张某，2022年7月31日前"],
    [chargeWords({ responsible: null, dueOn: "2022-07-31" }), "2022年7月31日前"],
    [chargeWords({ responsible: null, dueOn: null }), null],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });
});
