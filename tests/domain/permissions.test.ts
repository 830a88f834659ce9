import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/domain/actor.ts";
import { ROLES } from "#lib/domain/actor.ts";
import { FINDING_STATUSES, type FindingFacts } from "#lib/domain/finding.ts";
import { may, refusalOf, rightsOf, type Scope, scopeOf, type Verb, VERBS } from "#lib/domain/permissions.ts";
import { EXPECTED } from "./permissions-table.ts";
import { EVERYONE, finding, PEOPLE, randomFrom, type Who } from "./cast.ts";

function rowsOf(table: string): [Who, string][] {
  const lines = table.trim().split("\n");
  return lines.map((line) => line.split("|").map((part) => part.trim()) as [Who, string]);
}

const MARKS = { notFound: "?", notYours: "-", wrongStatus: "x" } as Record<string, string>;

function cell(actor: Actor, verb: Verb, facts: FindingFacts): string {
  const refusal = refusalOf(actor, verb, facts);
  return refusal === null ? "Y" : (MARKS[refusal.code] ?? refusal.code);
}

describe("who may do what to a finding", () => {
  it("is answered for every verb and everybody", () => {
    expect(Object.keys(EXPECTED)).toEqual(Object.keys(VERBS));
    for (const table of Object.values(EXPECTED)) expect(rowsOf(table).map(([who]) => who)).toEqual(EVERYONE);
  });

  it.each(Object.keys(EXPECTED) as Verb[])("%s", (verb) => {
    const actual = EVERYONE.map((who) => [
      who,
      FINDING_STATUSES.map((status) => cell(PEOPLE[who], verb, finding(status))).join(" "),
    ]);
    expect(actual).toEqual(rowsOf(EXPECTED[verb]));
  });

  it("may() says yes exactly where nothing is refused", () => {
    for (const verb of Object.keys(EXPECTED) as Verb[])
      for (const [who, cells] of rowsOf(EXPECTED[verb]))
        expect(FINDING_STATUSES.map((status) => may(PEOPLE[who], verb, finding(status)))).toEqual(
          cells.split(" ").map((mark) => mark === "Y"),
        );
  });

  it("rightsOf() is everything one may do as it stands", () => {
    const rights = (who: Who) => [...rightsOf(PEOPLE[who], finding("IN_PROGRESS"))];
    expect(rights("lead department")).toEqual(["read", "tickMeasure", "uploadEvidence", "enterFollowUp", "requestExtension", "replyToOrder", "applyForClosure"]);
    expect(rights("inspector")).toEqual(["read", "comment"]);
    expect(rights("admin")).toEqual([]);
  });

  it("names the state that stands in the way", () => {
    expect(refusalOf(PEOPLE.chief, "decideClosure", finding("AWAITING_OFFICE"))).toEqual({
      code: "wrongStatus",
      status: "AWAITING_OFFICE",
    });
  });
});

describe("a relation without the role gives nothing", () => {
  const impostors: [string, Actor, FindingFacts][] = [
    ["a department's account with the leader's id", { ...PEOPLE["other department"], id: "u-leader" }, finding("CLOSED")],
    ["a leader of the supporting department", { ...PEOPLE["other leader"], departmentId: "d-support" }, finding("CLOSED")],
    ["an administrator named as leader", { ...PEOPLE.admin, id: "u-leader" }, finding("IN_PROGRESS")],
    ["a lost account and no lead department", PEOPLE["department without id"], finding("CLOSED", { leadDepartmentId: null })],
    ["a leader and no responsible leader", PEOPLE["responsible leader"], finding("CLOSED", { leaderId: null })],
  ];
  it.each(impostors)("%s", (_, actor, facts) => {
    for (const verb of Object.keys(VERBS) as Verb[]) expect(refusalOf(actor, verb, facts)).toEqual({ code: "notFound" });
  });

  it("a chief who is also the responsible leader decides, and does not sign as leader", () => {
    const chief = PEOPLE.chief;
    expect(may(chief, "signAsLeader", finding("AWAITING_LEADER", { leaderId: chief.id }))).toBe(false);
    expect(may(chief, "decideClosure", finding("AWAITING_CHIEF", { leaderId: chief.id }))).toBe(true);
  });
});

describe("the scope of a list", () => {
  /** What a query makes of a scope. */
  function holds(scope: Scope, facts: FindingFacts): boolean {
    if (scope === null) return false;
    if (scope.all) return true;
    const { departmentId, leaderId } = scope;
    if (leaderId !== undefined) return facts.leaderId === leaderId;
    return facts.leadDepartmentId === departmentId || facts.supportingDepartmentIds.some((id) => id === departmentId);
  }

  it("is what each role may read", () => {
    const scopes = EVERYONE.map((who) => [who, scopeOf(PEOPLE[who])]);
    expect(Object.fromEntries(scopes)).toEqual({
      office: { all: true },
      chief: { all: true },
      inspector: { all: true },
      admin: null,
      "responsible leader": { all: false, leaderId: "u-leader" },
      "other leader": { all: false, leaderId: "u-leader-2" },
      "lead department": { all: false, departmentId: "d-lead" },
      "supporting department": { all: false, departmentId: "d-support" },
      "other department": { all: false, departmentId: "d-other" },
      "department without id": null,
    });
  });

  it("holds exactly the findings that may be read, over 5,000 random pairs", () => {
    const random = randomFrom(20220129);
    const ids = ["a", "b", "c"];
    let readable = 0;
    for (let round = 0; round < 5000; round += 1) {
      const actor: Actor = { id: random.pick(ids), name: "", role: random.pick(ROLES), departmentId: random.pick([...ids, null]) };
      const facts: FindingFacts = {
        status: random.pick(FINDING_STATUSES),
        leaderId: random.pick([...ids, null]),
        leadDepartmentId: random.pick([...ids, null]),
        supportingDepartmentIds: ids.filter(() => random.chance(0.3)),
      };
      const answer = may(actor, "read", facts);
      if (answer) readable += 1;
      expect(holds(scopeOf(actor), facts), JSON.stringify({ actor, facts })).toBe(answer);
    }
    expect(readable).toBeGreaterThan(1000);
    expect(readable).toBeLessThan(4000);
  });
});
