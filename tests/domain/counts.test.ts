import { describe, expect, it } from "vitest";
import { type Countable, progressByPart, progressOf, type Progress } from "#lib/domain/counts.ts";
import { CLOSURE_GRADES, FINDING_STATUSES } from "#lib/domain/finding.ts";
import { randomFrom } from "./cast.ts";

const one = (change: Partial<Countable>): Countable => ({ status: "NOT_STARTED", grade: null, disclosed: true, part: 1, ...change });
const many = (count: number, change: Partial<Countable>) => Array.from({ length: count }, () => one(change));

const NOTHING: Progress = {
  ...{ total: 0, closed: 0, completed: 0, longTerm: 0 },
  ...{ awaiting: 0, inProgress: 0, notStarted: 0, undisclosed: 0 },
};

describe("the figures of a round", () => {
  it.each<[string, Countable[], Partial<Progress>]>([
    ["no findings", [], {}],
    ["not started", many(2, {}), { total: 2, notStarted: 2 }],
    ["in progress", many(3, { status: "IN_PROGRESS" }), { total: 3, inProgress: 3 }],
    ["with the leader", [one({ status: "AWAITING_LEADER" })], { total: 1, awaiting: 1 }],
    ["with the office", [one({ status: "AWAITING_OFFICE" })], { total: 1, awaiting: 1 }],
    ["with the chief", [one({ status: "AWAITING_CHIEF" })], { total: 1, awaiting: 1 }],
    ["closed, done", [one({ status: "CLOSED", grade: "COMPLETED" })], { total: 1, closed: 1, completed: 1 }],
    ["closed, long-term", [one({ status: "CLOSED", grade: "COMPLETED_LONG_TERM" })], { total: 1, closed: 1, longTerm: 1 }],
    ["a grade kept from an earlier closure", [one({ status: "IN_PROGRESS", grade: "COMPLETED" })], { total: 1, inProgress: 1 }],
    ["undisclosed and not itemised", [one({ disclosed: false, part: null })], { total: 1, notStarted: 1, undisclosed: 1 }],
  ])("%s", (_, findings, progress) => {
    expect(progressOf(findings)).toEqual({ ...NOTHING, ...progress });
  });

  it("the real case: 28 findings, 28 done, one of them not itemised in public", () => {
    const findings = [
      ...many(27, { status: "CLOSED", grade: "COMPLETED" }),
      one({ status: "CLOSED", grade: "COMPLETED", disclosed: false, part: null }),
    ];
    expect(progressOf(findings)).toEqual({ ...NOTHING, total: 28, closed: 28, completed: 28, undisclosed: 1 });
  });

  it("add up, in the round and in its parts, over 500 random rounds", () => {
    const random = randomFrom(28);
    for (let round = 0; round < 500; round += 1) {
      const findings = Array.from({ length: random.below(40) }, () => {
        const status = random.pick(FINDING_STATUSES);
        const grade = status === "CLOSED" ? random.pick(CLOSURE_GRADES) : random.pick([null, ...CLOSURE_GRADES]);
        return one({ status, grade, disclosed: random.chance(0.8), part: random.pick([1, 2, 3, null]) });
      });
      const whole = progressOf(findings);
      expect(whole.total).toBe(findings.length);
      expect(whole.closed + whole.awaiting + whole.inProgress + whole.notStarted).toBe(whole.total);
      expect(whole.completed + whole.longTerm).toBe(whole.closed);
      expect(whole.undisclosed).toBe(whole.total - findings.filter((finding) => finding.disclosed).length);

      const parts = progressByPart(findings);
      expect(new Set(parts.keys())).toEqual(new Set(findings.map((finding) => finding.part)));
      const sum = { ...NOTHING };
      for (const [part, progress] of parts) {
        expect(progress).toEqual(progressOf(findings.filter((finding) => finding.part === part)));
        for (const key of Object.keys(sum) as (keyof Progress)[]) sum[key] += progress[key];
      }
      expect(sum).toEqual(whole);
    }
  });
});
