import { describe, expect, it } from "vitest";
import {
  type Application,
  applyForClosure,
  awaitedSignature,
  closesLate,
  type MeasureProof,
  missingForClosure,
  type Signature,
  signClosure,
} from "#lib/domain/closure.ts";
import { FINDING_STATUSES, type FindingFacts, type FindingStatus } from "#lib/domain/finding.ts";
import { EVERYONE, finding, PEOPLE, READERS, type Who } from "./cast.ts";

const proven = (ordinal: number, change: Partial<MeasureProof> = {}): MeasureProof => ({
  ordinal,
  status: "DONE",
  outcome: "已完成。",
  evidenceCount: 1,
  scanningCount: 0,
  noEvidenceReason: null,
  ...change,
});

const ready: Application = {
  measures: [proven(1), proven(2)],
  leaderIsChief: false,
  grade: "COMPLETED",
  longTermWork: null,
  texts: ["全部措施已落实到位。", null],
};

const department = PEOPLE["lead department"];
const apply = (change: Partial<Application> = {}, facts: FindingFacts = finding("IN_PROGRESS")) =>
  applyForClosure(department, facts, { ...ready, ...change });

describe("what an application still lacks", () => {
  it.each<[string, MeasureProof[], unknown[]]>([
    ["no measures at all", [], [{ what: "noMeasures" }]],
    ["one measure, done and proven", [proven(1)], []],
    ["a measure that is open", [proven(1, { status: "OPEN" })], [{ what: "measureOpen", ordinal: 1 }]],
    ["an open measure is named once, proof or no proof", [proven(1, { status: "OPEN", evidenceCount: 0 })], [{ what: "measureOpen", ordinal: 1 }]],
    ["a done measure without a file or a reason", [proven(1, { evidenceCount: 0 })], [{ what: "proofMissing", ordinal: 1 }]],
    ["a reason with nothing in it", [proven(1, { evidenceCount: 0, noEvidenceReason: "" })], [{ what: "proofMissing", ordinal: 1 }]],
    ["one whose only file still waits for the scanner", [proven(1, { evidenceCount: 0, scanningCount: 1 })], [{ what: "proofScanning", ordinal: 1 }]],
    ["a file that waits beside one that proves", [proven(1, { scanningCount: 1 })], []],
    ["a reason beside a file that waits", [proven(1, { evidenceCount: 0, scanningCount: 1, noEvidenceReason: "口头传达。" })], []],
    ["a written reason in place of a file", [proven(1, { evidenceCount: 0, noEvidenceReason: "口头传达，无书面材料。" })], []],
    ["a reason does not make an open measure done", [proven(1, { status: "OPEN", noEvidenceReason: "无。" })], [{ what: "measureOpen", ordinal: 1 }]],
    [
      "several, in the order of the measures",
      [proven(1, { evidenceCount: 0 }), proven(2), proven(3, { status: "OPEN" }), proven(4, { evidenceCount: 0 })],
      [
        { what: "proofMissing", ordinal: 1 },
        { what: "measureOpen", ordinal: 3 },
        { what: "proofMissing", ordinal: 4 },
      ],
    ],
  ])("%s", (_, measures, missing) => {
    expect(missingForClosure(measures)).toEqual(missing);
    expect(apply({ measures })).toEqual(
      missing.length === 0
        ? { ok: true, value: { step: "apply", from: "IN_PROGRESS", to: "AWAITING_LEADER" } }
        : { ok: false, refusal: { code: "notReady", missing } },
    );
  });
});

describe("applying for closure", () => {
  it("goes past the leader where the responsible leader is the chief, and the step says so", () => {
    expect(apply({ leaderIsChief: true })).toEqual({
      ok: true,
      value: { step: "applyWithoutLeader", from: "IN_PROGRESS", to: "AWAITING_OFFICE" },
    });
  });

  it.each([false, true])("needs a responsible leader (leader is chief: %s)", (leaderIsChief) => {
    expect(apply({ leaderIsChief }, finding("IN_PROGRESS", { leaderId: null }))).toEqual({
      ok: false,
      refusal: { code: "leaderUnknown" },
    });
  });

  it("refuses a grade that is not earned", () => {
    expect(apply({ texts: ["暂未落实。"] })).toMatchObject({ refusal: { code: "gradeNotEarned", phrase: "暂未落实" } });
    expect(apply({ grade: "COMPLETED_LONG_TERM" })).toMatchObject({ refusal: { code: "longTermWorkNeeded" } });
  });

  it.each(FINDING_STATUSES.filter((status) => status !== "IN_PROGRESS"))("is refused in state %s", (status) => {
    expect(apply({}, finding(status))).toEqual({ ok: false, refusal: { code: "wrongStatus", status } });
  });

  it("tells who may not apply nothing of what is missing", () => {
    for (const who of EVERYONE.filter((each) => each !== "lead department"))
      expect(applyForClosure(PEOPLE[who], finding("IN_PROGRESS"), { ...ready, measures: [] }), who).toEqual({
        ok: false,
        refusal: { code: READERS.includes(who) ? "notYours" : "notFound" },
      });
  });
});

const passed: Signature = {
  passed: true,
  comment: "",
  claim: { grade: "COMPLETED", longTermWork: null, texts: ["全部措施已落实到位。"] },
  signedBy: [],
  leaderOmitted: false,
  returnedFiles: 0,
  measures: [proven(1), proven(2)],
};
const returned: Signature = { ...passed, passed: false, comment: "材料不全，请补充。" };

/** Whose signature, in which state, and where passing it leads. */
const SIGNERS: [Who, FindingStatus, string, string, string, FindingStatus][] = [
  ["responsible leader", "AWAITING_LEADER", "LEADER", "leaderSigns", "leaderReturns", "AWAITING_OFFICE"],
  ["office", "AWAITING_OFFICE", "OFFICE", "officePasses", "officeReturns", "AWAITING_CHIEF"],
  ["chief", "AWAITING_CHIEF", "CHIEF", "chiefCloses", "chiefReturns", "CLOSED"],
];

describe.each(SIGNERS)("the signature of the %s in %s", (who, status, decision, passes, returns, to) => {
  const sign = (signature: Signature) => signClosure(PEOPLE[who], finding(status), signature);

  it("passes the request on", () => {
    expect(sign(passed)).toEqual({ ok: true, value: { step: passes, from: status, to, decision } });
  });

  it("returns it with a reason", () => {
    expect(sign(returned)).toEqual({ ok: true, value: { step: returns, from: status, to: "IN_PROGRESS", decision } });
  });

  it("does not return it without a reason", () => {
    expect(sign({ ...returned, comment: "" })).toEqual({ ok: false, refusal: { code: "reasonNeeded", field: "comment" } });
  });

  it.each([passed, returned])("is given once by one person (passed: $passed)", (signature) => {
    expect(sign({ ...signature, signedBy: ["u-someone", PEOPLE[who].id] })).toEqual({
      ok: false,
      refusal: { code: "signedAlready" },
    });
    expect(sign({ ...signature, signedBy: ["u-someone"] }).ok).toBe(true);
  });

  it("is nobody else's; who signs at another step is told where it stands", () => {
    const signers = SIGNERS.map(([signer]) => signer);
    for (const other of EVERYONE.filter((each) => each !== who)) {
      const refusal = signers.includes(other)
        ? { code: "wrongStatus", status }
        : { code: READERS.includes(other) ? "notYours" : "notFound" };
      expect(signClosure(PEOPLE[other], finding(status), passed), other).toEqual({ ok: false, refusal });
    }
  });
});

describe("where the leader's step was left out", () => {
  const decide = (leaderId: string, signature: Signature) =>
    signClosure(PEOPLE.chief, { ...finding("AWAITING_CHIEF"), leaderId }, { ...signature, leaderOmitted: true });

  it("the responsible leader decides, and no other chief", () => {
    expect(decide(PEOPLE.chief.id, passed).ok).toBe(true);
    expect(decide("u-another-chief", passed)).toEqual({ ok: false, refusal: { code: "leaderNotSigned" } });
  });

  it("another chief may still send it back", () => {
    expect(decide("u-another-chief", returned).ok).toBe(true);
  });
});

describe("signing", () => {
  it("is not possible where no signature is awaited", () => {
    for (const status of ["NOT_STARTED", "IN_PROGRESS", "CLOSED"] as const) {
      for (const who of EVERYONE) expect(signClosure(PEOPLE[who], finding(status), passed).ok, `${who}, ${status}`).toBe(false);
      expect(signClosure(PEOPLE["responsible leader"], finding(status), passed)).toEqual({
        ok: false,
        refusal: { code: "wrongStatus", status },
      });
      expect(signClosure(PEOPLE.admin, finding(status), passed)).toEqual({ ok: false, refusal: { code: "notFound" } });
    }
  });

  it("judges the grade when the chief closes, not before, and not when the chief returns", () => {
    const claim = { ...passed.claim, texts: ["暂未落实。"] };
    const refused = { ok: false, refusal: { code: "gradeNotEarned", phrase: "暂未落实", field: "grade" } };
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), { ...passed, claim })).toEqual(refused);
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), { ...returned, claim }).ok).toBe(true);
    expect(signClosure(PEOPLE.office, finding("AWAITING_OFFICE"), { ...passed, claim }).ok).toBe(true);
  });

  it("is awaited of the person the state names", () => {
    expect(FINDING_STATUSES.map(awaitedSignature)).toEqual([null, null, "LEADER", "OFFICE", "CHIEF", null]);
  });
});

describe("a late closure", () => {
  it.each<[string, string, string | null, boolean]>([
    ["the day before the first deadline", "2022-06-29", "2022-06-30", false],
    ["on the first deadline", "2022-06-30", "2022-06-30", false],
    ["the day after it", "2022-07-01", "2022-06-30", true],
    ["over a year's end", "2023-01-01", "2022-12-31", true],
    ["where there never was a deadline", "2022-07-01", null, false],
  ])("%s", (_, closedOn, firstDeadline, late) => {
    expect(closesLate(closedOn, firstDeadline)).toBe(late);
  });
});

describe("a closure whose proof was taken away since it was applied for", () => {
  const signature = { ...passed, measures: [proven(1), proven(2, { evidenceCount: 0 })] };

  it("is not closed by the chief, whoever passed it before, but may be sent back", () => {
    const refusal = { code: "proofGone", missing: [{ what: "proofMissing", ordinal: 2 }], field: "verdict" };
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), signature)).toEqual({ ok: false, refusal });
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), { ...signature, passed: false, comment: "请补充。" }).ok).toBe(true);
    const explained = { ...signature, measures: [proven(2, { evidenceCount: 0, noEvidenceReason: "会议决定" })] };
    expect(signClosure(PEOPLE.chief, finding("AWAITING_CHIEF"), explained).ok).toBe(true);
  });
});
