import { describe, expect, test } from "vitest";
import { DecideOnScreen } from "#lib/input/meeting-screen.ts";
import { TakeDecision } from "#lib/input/meetings.ts";

const blank = { meetingId: "m1", number: "14", version: "1", text: " " };

describe("a decision without its text is asked for by the name of the field", () => {
  test.each([
    ["RESOLUTION", "请填写议定事项。"],
    ["MEASURE", "请填写措施内容。"],
    ["DEADLINE", "请填写调整理由。"],
  ])("%s", (kind, message) => {
    const issue = { path: ["text"], message };
    expect(TakeDecision.safeParse({ ...blank, kind }).error?.issues).toMatchObject([issue]);
    expect(DecideOnScreen.safeParse({ ...blank, kind, agenda: "14.8" }).error?.issues).toMatchObject([issue]);
  });
});
