import type { Named } from "../assignment.ts";

/** Who a name means: one, nobody (and who is called nearly so), or several. */
export type Lookup = { kind: "one"; id: string } | { kind: "none"; near: string | null } | { kind: "several" };

/** Looks a name up letter by letter, blanks and full-width forms aside. Nearly the same is not the same: it is only hinted at. */
export function lookUp(name: string, known: readonly Named[]): Lookup {
  const wanted = foldName(name);
  const [one, ...more] = known.filter((each) => foldName(each.name) === wanted);
  if (!one) return { kind: "none", near: nearest(wanted, known) };
  return more.length > 0 ? { kind: "several" } : { kind: "one", id: one.id };
}

/** Are the two written the same, blanks and full-width forms aside? */
export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

function foldName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}

/** What is longer is no name, and is not compared letter by letter. */
const LONGEST_NAME = 50;

/** The known name that takes the fewest changes to become, where more than half of it stays; one that holds the other comes first. */
function nearest(wanted: string, known: readonly Named[]): string | null {
  if (wanted.length > LONGEST_NAME) return null;
  let best: { name: string; away: number } | null = null;
  for (const { name } of known) {
    const folded = foldName(name);
    const holds = wanted.length > 1 && (folded.includes(wanted) || wanted.includes(folded));
    const away = holds ? 0.5 : changesBetween(wanted, folded);
    const near = holds || away * 2 < Math.max(wanted.length, folded.length);
    if (near && (!best || away < best.away)) best = { name, away };
  }
  return best?.name ?? null;
}

/** Letters to put in, take out or replace. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
