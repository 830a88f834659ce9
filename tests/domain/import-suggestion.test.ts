import { describe, expect, it } from "vitest";
import { correct } from "#lib/domain/import/correct.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { draftFindings } from "#lib/domain/import/draft.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { suggestionsOf } from "#lib/domain/import/suggestion.ts";
import type { StatedAssignment } from "#lib/domain/official-text/outline.ts";
import { baseOf, NOBODY, SKETCH } from "./import-cast.ts";

const DIRECTORY = {
  leaders: [{ id: "l1", name: "王建国" }, { id: "l2", name: "李 华" }, { id: "l3", name: "赵敏" }, { id: "l4", name: "赵敏" }],
  departments: [{ id: "d1", name: "财务科" }, { id: "d2", name: "档案科" }, { id: "d3", name: "人事科" }],
};

const NOTHING: StatedAssignment = { target: null, leader: null, department: null, supporting: null, responsible: null, deadline: null };

/** What is suggested where the text says this of its first finding. */
function suggested(stated: Partial<StatedAssignment>, ...corrections: Correction[]) {
  const base = baseOf(SKETCH);
  const first = base.parts[0]?.categories[0]?.findings[0];
  if (first) first.stated = { ...NOTHING, ...stated };
  return suggestionsOf(draftOf(base, corrections), DIRECTORY);
}

describe("what the text says of who answers for a finding", () => {
  it("is suggested as far as it names people and departments at work, and days", () => {
    const stated = { target: "审批无差错", leader: "王建国", department: "财务科", supporting: "档案科、人事科", responsible: "科长张三", deadline: "2023年10月31日前" };
    expect(suggested(stated)).toEqual([
      { key: "f1", target: "审批无差错", leaderId: "l1", leadDepartmentId: "d1", supportingDepartmentIds: ["d2", "d3"], responsible: "科长张三", deadline: "2023-10-31" },
    ]);
  });

  it.each<[string, Partial<StatedAssignment>, object]>([
    ["a name with a blank in it", { leader: "李华" }, { leaderId: "l2" }],
    ["a department named twice, or leading", { department: "财务科", supporting: "财务科，档案科、档案科" }, { leadDepartmentId: "d1", supportingDepartmentIds: ["d2"] }],
    ["one of several supporting departments", { supporting: "档案科、审计科" }, { supportingDepartmentIds: ["d2"] }],
    ["the day of the feedback", { deadline: "2023-07-10" }, { deadline: "2023-07-10" }],
  ])("%s", (_, stated, assignment) => {
    expect(suggested(stated)).toEqual([{ key: "f1", ...NOBODY, ...assignment }]);
  });

  it.each<[string, Partial<StatedAssignment>]>([
    ["nobody of that name", { leader: "王建", department: "财务" }],
    ["two of that name", { leader: "赵敏" }],
    ["two people", { leader: "王建国、李华" }],
    ["no day", { deadline: "立行立改" }],
    ["a day that does not exist", { deadline: "2023-02-30" }],
    ["a day before the feedback", { deadline: "2023-07-09" }],
    ["words too long for their place", { target: "长".repeat(1001), responsible: "长".repeat(51) }],
    ["nothing", {}],
  ])("is left to a person where it names %s", (_, stated) => {
    expect(suggested(stated)).toEqual([]);
  });

  it("does not go against what somebody decided", () => {
    expect(suggested({ leader: "王建国" }, { kind: "assign", key: "f1", ...NOBODY, responsible: "科长" })).toEqual([]);
  });

  it("can be taken over as it is", () => {
    const base = baseOf(SKETCH);
    for (const finding of base.parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings))) finding.stated = { ...NOTHING, leader: "王建国", deadline: "2023-12-31" };
    const draft = draftOf(base, []);
    const findings = suggestionsOf(draft, DIRECTORY);
    const made = correct(draft, { kind: "assignMany", findings });
    expect(made.ok && draftFindings(made.value).map(({ assignment }) => [assignment.leaderId, assignment.deadline])).toEqual(Array.from({ length: 5 }, () => ["l1", "2023-12-31"]));
    expect(made.ok && suggestionsOf(made.value, DIRECTORY)).toEqual([]);
  });
});
