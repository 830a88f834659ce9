import { describe, expect, it } from "vitest";
import { AWAITING, FINDING_STATUSES, type FindingStatus, isAwaiting } from "#lib/domain/finding.ts";
import { type Step, STEPS, takeStep } from "#lib/domain/life.ts";
import { STATUS_WORDS } from "#lib/domain/labels/words.ts";
import { EVERYONE, finding, PEOPLE, READERS, type Who } from "./cast.ts";

/** Section 3 of the design, arrow by arrow: who takes the step, from where to where. Nobody else, from nowhere else. */
const ARROWS: [Step, Who, Partial<Record<FindingStatus, FindingStatus>>][] = [
  ["startByEntry", "lead department", { NOT_STARTED: "IN_PROGRESS" }],
  ["startByMeasure", "lead department", { NOT_STARTED: "IN_PROGRESS" }],
  ["apply", "lead department", { IN_PROGRESS: "AWAITING_LEADER" }],
  ["applyWithoutLeader", "lead department", { IN_PROGRESS: "AWAITING_OFFICE" }],
  [
    "withdraw",
    "lead department",
    { AWAITING_LEADER: "IN_PROGRESS", AWAITING_OFFICE: "IN_PROGRESS", AWAITING_CHIEF: "IN_PROGRESS" },
  ],
  ["leaderSigns", "responsible leader", { AWAITING_LEADER: "AWAITING_OFFICE" }],
  ["leaderReturns", "responsible leader", { AWAITING_LEADER: "IN_PROGRESS" }],
  ["officePasses", "office", { AWAITING_OFFICE: "AWAITING_CHIEF" }],
  ["officeReturns", "office", { AWAITING_OFFICE: "IN_PROGRESS" }],
  ["chiefCloses", "chief", { AWAITING_CHIEF: "CLOSED" }],
  ["chiefReturns", "chief", { AWAITING_CHIEF: "IN_PROGRESS" }],
  ["rebound", "office", { CLOSED: "IN_PROGRESS" }],
];

function expectedAnswer(who: Who, byWhom: Who, from: FindingStatus, to: FindingStatus | undefined, step: Step): unknown {
  if (!READERS.includes(who)) return { ok: false, refusal: { code: "notFound" } };
  if (who !== byWhom) return { ok: false, refusal: { code: "notYours" } };
  if (!to) return { ok: false, refusal: { code: "wrongStatus", status: from } };
  return { ok: true, value: { step, from, to } };
}

describe("the life of a finding", () => {
  it("has these steps and no other", () => {
    expect(ARROWS.map(([step]) => step)).toEqual(Object.keys(STEPS));
  });

  describe.each(ARROWS)("%s by the %s", (step, byWhom, moves) => {
    it.each(FINDING_STATUSES)("from %s", (status) => {
      for (const who of EVERYONE)
        expect(takeStep(step, PEOPLE[who], finding(status)), who).toEqual(
          expectedAnswer(who, byWhom, status, moves[status], step),
        );
    });
  });

  it("runs from not started to closed by the shortest way", () => {
    const way: [Step, Who][] = [
      ["startByEntry", "lead department"],
      ["apply", "lead department"],
      ["leaderSigns", "responsible leader"],
      ["officePasses", "office"],
      ["chiefCloses", "chief"],
    ];
    const seen: FindingStatus[] = ["NOT_STARTED"];
    for (const [step, who] of way) {
      const answer = takeStep(step, PEOPLE[who], finding(seen.at(-1) ?? "CLOSED"));
      if (answer.ok) seen.push(answer.value.to);
    }
    expect(seen).toEqual(["NOT_STARTED", "IN_PROGRESS", "AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF", "CLOSED"]);
    expect(seen).toEqual([...FINDING_STATUSES]);
  });

  it("shows the states in the words of the design", () => {
    expect(FINDING_STATUSES.map((status) => STATUS_WORDS[status])).toEqual([
      "未启动",
      "整改中",
      "待责任领导审签",
      "待办公室审核",
      "待组长审定",
      "已销号",
    ]);
  });

  it("awaits a signature in the three states called 待…", () => {
    expect(FINDING_STATUSES.filter(isAwaiting)).toEqual(["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF"]);
    expect([...AWAITING]).toEqual(FINDING_STATUSES.filter((status) => STATUS_WORDS[status].startsWith("待")));
  });
});
