import type { Actor } from "../actor.ts";

/**
 * Is it put on record that this person looked at a file? Everybody's look is, but that of those whose file it is: the department
 * it came from, or the office for its own. `departmentId`: the department of the file, null where the office sent it.
 */
export function isLookRecorded(actor: Actor, { departmentId }: { departmentId: string | null }): boolean {
  if (departmentId === null) return actor.role !== "OFFICE";
  return actor.role !== "DEPARTMENT" || actor.departmentId !== departmentId;
}

/** May this person see who looked at a file? The department it came from and the office may, and who watches over both. */
export function maySeeLooks(actor: Actor, file: { departmentId: string | null }): boolean {
  return actor.role === "OFFICE" || actor.role === "INSPECTOR" || !isLookRecorded(actor, file);
}
