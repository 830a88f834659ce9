import { readSupportingCell } from "./cells.ts";
import { type CellReading, NOTHING, type ReadCell, wrong } from "./compare-cell.ts";
import { lookUp, sameName } from "./compare-names.ts";
import type { CellProblem } from "./edits-problems.ts";

/** 责任领导: one person at work, or nobody yet. The one it is need not be at work still. */
export function readLeader(cell: ReadCell): CellReading {
  const { text, finding, directory } = cell;
  if (text === "") return { edit: { kind: "assignment", set: { leaderId: null } } };
  if (finding.leader !== null && sameName(text, finding.leader)) return NOTHING;
  const found = lookUp(text, directory.leaders);
  if (found.kind === "one") return { edit: { kind: "assignment", set: { leaderId: found.id } } };
  return found.kind === "several" ? wrong(cell, "leaderAmbiguous", { text }) : wrong(cell, "leaderUnknown", { text, near: found.near });
}

/** 责任部室, likewise. */
export function readDepartment(cell: ReadCell): CellReading {
  const { text, finding } = cell;
  if (text === "") return { edit: { kind: "assignment", set: { leadDepartmentId: null } } };
  if (finding.department !== null && sameName(text, finding.department)) return NOTHING;
  const found = departmentNamed(cell, text);
  return typeof found === "string" ? { edit: { kind: "assignment", set: { leadDepartmentId: found } } } : { problems: [found] };
}

/** 配合部室: any number, in any order. One name that nobody bears, and the cell as a whole is left. */
export function readSupporting(cell: ReadCell): CellReading {
  const { finding } = cell;
  const ids = new Set<string>();
  const problems: CellProblem[] = [];
  for (const name of readSupportingCell(cell.text)) {
    const kept = finding.supporting.findIndex((each) => sameName(each, name));
    const found = finding.supportingDepartmentIds[kept] ?? departmentNamed(cell, name);
    if (typeof found === "string") ids.add(found);
    else problems.push(found);
  }
  if (problems.length > 0) return { problems };
  const same = ids.size === finding.supportingDepartmentIds.length && finding.supportingDepartmentIds.every((id) => ids.has(id));
  return same ? NOTHING : { edit: { kind: "assignment", set: { supportingDepartmentIds: [...ids] } } };
}

function departmentNamed(cell: ReadCell, name: string): string | CellProblem {
  const found = lookUp(name, cell.directory.departments);
  if (found.kind === "one") return found.id;
  const [problem] =
    found.kind === "several"
      ? wrong(cell, "departmentAmbiguous", { text: name }).problems
      : wrong(cell, "departmentUnknown", { text: name, near: found.near }).problems;
  return problem;
}
