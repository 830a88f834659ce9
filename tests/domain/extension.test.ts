import { describe, expect, it } from "vitest";
import { EXTENSION_STATUSES, type ExtensionStatus } from "#lib/domain/extension-status.ts";
import { awaitedExtensionStep, type ExtensionSignature, refusalOfAsking, refusalOfWithdrawal, signExtension } from "#lib/domain/extension.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { EVERYONE, finding, PEOPLE, READERS, type Who } from "./cast.ts";

const asked = { deadline: "2022-07-10", to: "2022-08-10", today: "2022-06-30", underWay: false };
const department = PEOPLE["lead department"];

const codeFor = (who: Who): string => (READERS.includes(who) ? "notYours" : "notFound");

describe("asking", () => {
  it.each(EVERYONE)("%s", (who) => {
    const expected = who === "lead department" ? null : { code: codeFor(who) };
    expect(refusalOfAsking(PEOPLE[who], finding("IN_PROGRESS"), asked)).toEqual(expected);
  });

  it.each(FINDING_STATUSES)("of a finding %s", (status) => {
    const open = status === "NOT_STARTED" || status === "IN_PROGRESS";
    expect(refusalOfAsking(department, finding(status), asked)).toEqual(open ? null : { code: "wrongStatus", status });
  });

  it.each<[string, Partial<typeof asked> | { deadline: null }, object | null]>([
    ["a day after the deadline", { to: "2022-07-11" }, null],
    ["the deadline itself", { to: "2022-07-10" }, { code: "deadlineNotLater", deadline: "2022-07-10", field: "to" }],
    ["before the deadline", { to: "2022-07-09" }, { code: "deadlineNotLater", deadline: "2022-07-10", field: "to" }],
    ["late already, to a day that is past too", { deadline: "2022-05-11", to: "2022-06-30" }, { code: "deadlineNotAhead", today: "2022-06-30", field: "to" }],
    ["late already, to tomorrow", { deadline: "2022-05-11", to: "2022-07-01" }, null],
    ["without a deadline", { deadline: null }, { code: "deadlineMissing" }],
    ["with one under way", { underWay: true }, { code: "extensionUnderWay" }],
  ])("%s", (_, change, refusal) => {
    expect(refusalOfAsking(department, finding("IN_PROGRESS"), { ...asked, ...change })).toEqual(refusal);
  });

  it("needs somebody who answers for the finding", () => {
    expect(refusalOfAsking(department, finding("IN_PROGRESS", { leaderId: null }), asked)).toEqual({ code: "leaderUnknown" });
  });
});

const yes: ExtensionSignature = { passed: true, comment: "", status: "AWAITING_LEADER", from: "2022-07-10", deadline: "2022-07-10", signedBy: [] };

/** What each person's yes does to a request in each state. */
const SIGNING: Record<ExtensionStatus, Partial<Record<Who, object>>> = {
  AWAITING_LEADER: { "responsible leader": { step: "LEADER", to: "AWAITING_OFFICE" } },
  AWAITING_OFFICE: { office: { step: "OFFICE", to: "GRANTED" } },
  GRANTED: {},
  RETURNED: {},
  WITHDRAWN: {},
};

describe("signing", () => {
  const rows = EXTENSION_STATUSES.flatMap((status) => EVERYONE.map((who) => [status, who] as const));
  it.each(rows)("a request %s by %s", (status, who) => {
    const value = SIGNING[status][who];
    const signer = who === "responsible leader" || who === "office";
    const refusal = signer ? { code: "extensionMovedOn", status } : { code: codeFor(who) };
    expect(signExtension(PEOPLE[who], finding("IN_PROGRESS"), { ...yes, status })).toEqual(
      value ? { ok: true, value } : { ok: false, refusal },
    );
  });

  it("the chief signs in person where the chief answers for the finding, and decides nothing", () => {
    const own = finding("IN_PROGRESS", { leaderId: PEOPLE.chief.id });
    expect(signExtension(PEOPLE.chief, own, yes)).toEqual({ ok: true, value: { step: "LEADER", to: "AWAITING_OFFICE" } });
    expect(signExtension(PEOPLE.chief, own, { ...yes, status: "AWAITING_OFFICE" })).toEqual({
      ok: false,
      refusal: { code: "extensionMovedOn", status: "AWAITING_OFFICE" },
    });
  });

  it.each(FINDING_STATUSES)("of a finding %s", (status) => {
    const open = status === "NOT_STARTED" || status === "IN_PROGRESS";
    expect(signExtension(PEOPLE["responsible leader"], finding(status), yes).ok).toBe(open);
  });

  it.each([
    ["responsible leader", "AWAITING_LEADER", "LEADER"],
    ["office", "AWAITING_OFFICE", "OFFICE"],
  ] as const)("%s may say no, with a reason", (who, status, step) => {
    const no = { ...yes, status, passed: false };
    expect(signExtension(PEOPLE[who], finding("IN_PROGRESS"), no)).toEqual({ ok: false, refusal: { code: "reasonNeeded", field: "comment" } });
    expect(signExtension(PEOPLE[who], finding("IN_PROGRESS"), { ...no, comment: "还来得及。" })).toEqual({ ok: true, value: { step, to: "RETURNED" } });
  });

  it("nobody signs twice, whatever office they have come to hold", () => {
    const inOffice = { ...PEOPLE["responsible leader"], role: "OFFICE" } as const;
    const signature: ExtensionSignature = { ...yes, status: "AWAITING_OFFICE", signedBy: [inOffice.id] };
    expect(signExtension(inOffice, finding("IN_PROGRESS"), signature)).toEqual({ ok: false, refusal: { code: "signedAlready" } });
  });

  it("a deadline that was moved meanwhile is not extended; saying no stays open", () => {
    const moved = { ...yes, deadline: "2022-07-20" };
    const leader = PEOPLE["responsible leader"];
    expect(signExtension(leader, finding("IN_PROGRESS"), moved)).toEqual({
      ok: false,
      refusal: { code: "extensionOutdated", from: "2022-07-10", deadline: "2022-07-20" },
    });
    expect(signExtension(leader, finding("IN_PROGRESS"), { ...moved, passed: false, comment: "时限已改。" }).ok).toBe(true);
  });
});

describe("withdrawing", () => {
  it.each(EXTENSION_STATUSES)("a request %s", (status) => {
    const underWay = awaitedExtensionStep(status) !== null;
    expect(refusalOfWithdrawal(department, finding("IN_PROGRESS"), status)).toEqual(underWay ? null : { code: "extensionMovedOn", status });
  });

  it.each(EVERYONE.filter((who) => who !== "lead department"))("is not for %s", (who) => {
    expect(refusalOfWithdrawal(PEOPLE[who], finding("IN_PROGRESS"), "AWAITING_LEADER")).toEqual({ code: codeFor(who) });
  });
});
