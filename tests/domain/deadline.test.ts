import { describe, expect, it } from "vitest";
import { type DeadlineChange, refusalOfDeadline, refusalOfMeasureDeadline } from "#lib/domain/deadline.ts";

const feedbackOn = "2022-01-29";
const tooEarly = { code: "deadlineBeforeFeedback", feedbackOn, field: "deadline" };
const unchanged = { code: "deadlineUnchanged", field: "deadline" };
const reasonNeeded = { code: "reasonNeeded", field: "reason" };

describe("a finding's deadline", () => {
  it.each<[string, Omit<DeadlineChange, "feedbackOn" | "latestMeasure"> & Partial<DeadlineChange>, unknown]>([
    ["the first one needs no reason", { current: null, proposed: "2022-06-30", reason: "" }, null],
    ["the first one, with a reason", { current: null, proposed: "2022-06-30", reason: "按方案。" }, null],
    ["on the day of the feedback", { current: null, proposed: "2022-01-29", reason: "" }, null],
    ["the day before the feedback", { current: null, proposed: "2022-01-28", reason: "" }, tooEarly],
    ["the day before the feedback, with a reason", { current: "2022-06-30", proposed: "2022-01-28", reason: "提前。" }, tooEarly],
    ["later, with a reason", { current: "2022-06-30", proposed: "2022-09-30", reason: "资金未到位。" }, null],
    ["later, without one", { current: "2022-06-30", proposed: "2022-07-01", reason: "" }, reasonNeeded],
    ["earlier, with a reason", { current: "2022-06-30", proposed: "2022-05-31", reason: "提前完成。" }, null],
    ["earlier, without one", { current: "2022-06-30", proposed: "2022-06-29", reason: "" }, reasonNeeded],
    ["on the last measure's own", { current: "2022-06-30", proposed: "2022-05-31", reason: "提前。", latestMeasure: "2022-05-31" }, null],
    [
      "the day before a measure's own",
      { current: "2022-06-30", proposed: "2022-05-30", reason: "提前。", latestMeasure: "2022-05-31" },
      { code: "deadlineBeforeMeasure", measure: "2022-05-31", field: "deadline" },
    ],
    ["the same again", { current: "2022-06-30", proposed: "2022-06-30", reason: "" }, unchanged],
    ["the same again, with a reason", { current: "2022-06-30", proposed: "2022-06-30", reason: "不变。" }, unchanged],
  ])("%s", (_, change, refusal) => {
    expect(refusalOfDeadline({ latestMeasure: null, ...change, feedbackOn })).toEqual(refusal);
  });
});

describe("a measure's deadline", () => {
  it.each<[string, string | null, string | null, unknown]>([
    ["between feedback and the finding's deadline", "2022-03-31", "2022-06-30", null],
    ["on the day of the feedback", "2022-01-29", "2022-06-30", null],
    ["the day before the feedback", "2022-01-28", "2022-06-30", tooEarly],
    ["on the finding's deadline", "2022-06-30", "2022-06-30", null],
    ["the day after it", "2022-07-01", "2022-06-30", { code: "measureDeadlineAfterFinding", deadline: "2022-06-30", field: "deadline" }],
    ["any day, while the finding has none", "2029-01-01", null, null],
    ["before the feedback, while the finding has none", "2022-01-28", null, tooEarly],
    ["none, under a finding that has one", null, "2022-06-30", null],
    ["none at all", null, null, null],
  ])("%s", (_, measure, deadline, refusal) => {
    expect(refusalOfMeasureDeadline(measure, { feedbackOn, deadline })).toEqual(refusal);
  });
});
