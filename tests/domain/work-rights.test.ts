import { describe, expect, it } from "vitest";
import { ROLES } from "#lib/domain/actor.ts";
import { mayWork, refusalOfWork, WORK_RIGHTS, type WorkRight } from "#lib/domain/work-rights.ts";
import { EVERYONE, PEOPLE } from "./cast.ts";

/** Who may do what is not about one finding. Columns: OFFICE, DEPARTMENT, LEADER, CHIEF, INSPECTOR, ADMIN. */
const EXPECTED: Record<WorkRight, string> = {
  readBulletin: "Y - - Y Y -",
  closeWeek: "Y - - - - -",
  readMeetings: "Y - - Y Y -",
  keepMeetings: "Y - - - - -",
  readRegulations: "Y Y Y Y Y -",
  keepRegulations: "Y - - - - -",
  readReports: "Y Y Y Y Y -",
  readOrders: "Y Y Y Y Y -",
  readLookBacks: "Y Y Y Y Y -",
  readRules: "Y Y Y Y Y -",
  setRules: "Y - - - - -",
  readReminders: "Y Y Y Y Y -",
  chooseReminders: "Y Y Y Y - -",
  readDeliveries: "Y - - - - -",
  retryDelivery: "Y - - - - -",
  readJobs: "- - - - - Y",
  searchEvidence: "Y Y Y Y Y -",
  takeRoundArchive: "Y - - Y Y -",
  keepStorage: "- - - - - Y",
  readPurges: "Y - - - - Y",
  proposePurge: "- - - - - Y",
  decidePurge: "Y - - - - -",
  readNotices: "Y - - Y Y -",
  composeNotices: "Y - - - - -",
  proofread: "Y Y Y Y Y -",
  readOpinions: "Y Y - Y Y -",
};

describe("what is not about one finding", () => {
  it.each(Object.entries(EXPECTED))("%s: %s", (right, row) => {
    const known = Object.keys(WORK_RIGHTS).find((each): each is WorkRight => each === right);
    const heard = ROLES.map((role) => known !== undefined && mayWork({ id: "u", name: "u", role, departmentId: "d" }, known));
    expect(heard.map((may) => (may ? "Y" : "-")).join(" ")).toBe(row);
  });
});

describe("who keeps what", () => {
  it("the office keeps meetings; those who read the whole round are told so, the others that there are none", () => {
    const heard = EVERYONE.map((who) => [who, refusalOfWork(PEOPLE[who], "keepMeetings", "readMeetings")?.code ?? "kept"]);
    const told = heard.filter(([, code]) => code !== "notFound");
    expect(told).toEqual([["office", "kept"], ["chief", "notYours"], ["inspector", "notYours"]]);
  });

  it("the office keeps regulations; everyone but the administrator may read them", () => {
    const heard = EVERYONE.map((who) => [who, refusalOfWork(PEOPLE[who], "keepRegulations", "readRegulations")?.code ?? "kept"]);
    expect(heard.filter(([, code]) => code === "kept")).toEqual([["office", "kept"]]);
    expect(heard.filter(([, code]) => code === "notFound")).toEqual([["admin", "notFound"]]);
  });
});
