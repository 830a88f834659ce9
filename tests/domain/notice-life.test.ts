import { describe, expect, it } from "vitest";
import { ROLES } from "#lib/domain/actor.ts";
import { NOTICE_VERBS, type NoticeVerb, refusalOfNotice } from "#lib/domain/notice/life.ts";
import { NOTICE_STATUSES } from "#lib/domain/notice/status.ts";
import { editionOfSlug, editionSlug } from "#lib/domain/notice/edition.ts";
import { OPINION_VERBS, type OpinionVerb, refusalOfOpinion } from "#lib/domain/opinions/opinion.ts";
import { OPINION_STATUSES } from "#lib/domain/opinions/status.ts";

/** Columns: DRAFT, SUBMITTED, APPROVED, PUBLISHED, DROPPED. Y: may. x: theirs, but not in this state. Roles that are not named may not. */
const NOTICE: Record<NoticeVerb, Record<string, string>> = {
  read: { OFFICE: "Y Y Y Y Y", CHIEF: "Y Y Y Y Y", INSPECTOR: "Y Y Y Y Y" },
  edit: { OFFICE: "Y x x x x" },
  silence: { OFFICE: "Y x x x x" },
  submit: { OFFICE: "Y x x x x" },
  takeBack: { OFFICE: "x Y x x x" },
  comment: { INSPECTOR: "Y Y x x x" },
  approve: { CHIEF: "x Y x x x" },
  giveBack: { CHIEF: "x Y x x x" },
  publish: { OFFICE: "x x Y x x", CHIEF: "x x Y x x" },
  drop: { OFFICE: "Y x x x x" },
  correct: { OFFICE: "x x x Y x" },
  withdraw: { CHIEF: "x x x Y x" },
};

/** Columns: RECEIVED, ASSIGNED, ANSWERED, SET_ASIDE. "own" is the department it was given to. */
const OPINION: Record<OpinionVerb, Record<string, string>> = {
  read: { OFFICE: "Y Y Y Y", CHIEF: "Y Y Y Y", INSPECTOR: "Y Y Y Y", own: "Y Y Y Y" },
  draft: { own: "x Y x x" },
  assign: { OFFICE: "Y Y x x" },
  answer: { OFFICE: "Y Y x x" },
  setAside: { OFFICE: "Y Y x x" },
  publish: { OFFICE: "x x Y x" },
  readPhone: { OFFICE: "Y Y Y Y" },
};

const letter = (code: string | undefined, moved: string) => (code === undefined ? "Y" : code === moved ? "x" : code === "notYours" ? "-" : "?");

describe("rights over a notice", () => {
  const verbs = Object.keys(NOTICE_VERBS).filter((key): key is NoticeVerb => key in NOTICE_VERBS);
  it.each(verbs)("%s", (verb) => {
    for (const role of ROLES) {
      const heard = NOTICE_STATUSES.map((status) =>
        letter(refusalOfNotice({ id: "u", name: "u", role, departmentId: null }, verb, { status })?.code, "noticeStatus"));
      const reads = ["OFFICE", "CHIEF", "INSPECTOR"].includes(role);
      expect(heard.join(" "), role).toBe(NOTICE[verb][role] ?? (reads ? "- - - - -" : "? ? ? ? ?"));
    }
  });
});

describe("rights over an opinion", () => {
  const verbs = Object.keys(OPINION_VERBS).filter((key): key is OpinionVerb => key in OPINION_VERBS);
  it.each(verbs)("%s", (verb) => {
    const people = [...ROLES.map((role) => ({ who: role as string, role, departmentId: "elsewhere" })), { who: "own", role: "DEPARTMENT" as const, departmentId: "d" }];
    for (const { who, role, departmentId } of people) {
      const heard = OPINION_STATUSES.map((status) =>
        letter(refusalOfOpinion({ id: "u", name: "u", role, departmentId }, verb, { status, departmentId: "d" })?.code, "opinionStatus"));
      const reads = ["OFFICE", "CHIEF", "INSPECTOR", "own"].includes(who);
      expect(heard.join(" "), who).toBe(OPINION[verb][who] ?? (reads ? "- - - -" : "? ? ? ?"));
    }
  });
});

describe("the address of an edition", () => {
  it.each([["2022-1", { year: 2022, serial: 1 }], ["2022-12.html", { year: 2022, serial: 12 }], ["2022-0", null], ["2022-01", null], ["../2022-1", null], ["2022-1.htm", null], ["", null]])(
    "%s",
    (slug, edition) => expect(editionOfSlug(slug)).toEqual(edition),
  );
  it("is what it is read from", () => expect(editionOfSlug(editionSlug({ year: 2022, serial: 3 }))).toEqual({ year: 2022, serial: 3 }));
});
