import { describe, expect, it } from "vitest";
import { ROLES } from "#lib/domain/actor.ts";
import { mayWork, WORK_RIGHTS, type WorkRight } from "#lib/domain/work-rights.ts";

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
};

describe("what is not about one finding", () => {
  it.each(Object.entries(EXPECTED))("%s: %s", (right, row) => {
    const known = Object.keys(WORK_RIGHTS).find((each): each is WorkRight => each === right);
    const heard = ROLES.map((role) => known !== undefined && mayWork({ id: "u", name: "u", role, departmentId: "d" }, known));
    expect(heard.map((may) => (may ? "Y" : "-")).join(" ")).toBe(row);
  });
});
