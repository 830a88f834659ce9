import type { EditionLine } from "./published.ts";

/** The editions as a list shows them: the one to read, earlier ones, those corrected, those withdrawn. */
export const EDITION_GROUPS = ["current", "earlier", "corrected", "withdrawn"] as const;
export type EditionGroup = (typeof EDITION_GROUPS)[number];

/** The groups that have any, in this order. `first`: the list begins here, and what is in force first is the one to read. */
export function groupsOf(lines: readonly EditionLine[], first = true): { group: EditionGroup; lines: EditionLine[] }[] {
  const inForce = lines.filter(({ standing }) => standing.kind === "inForce");
  const current = first ? inForce.slice(0, 1) : [];
  const groups: Record<EditionGroup, EditionLine[]> = {
    current,
    earlier: inForce.slice(current.length),
    corrected: lines.filter(({ standing }) => standing.kind === "corrected"),
    withdrawn: lines.filter(({ standing }) => standing.kind === "withdrawn"),
  };
  return EDITION_GROUPS.map((group) => ({ group, lines: groups[group] })).filter((each) => each.lines.length > 0);
}
