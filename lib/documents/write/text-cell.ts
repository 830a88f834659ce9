import type { CellObject } from "write-excel-file/node";

/** What a program takes for a formula when someone edits the cell and leaves it. */
const LIKE_A_FORMULA = /^[=+\-@\t]/;

/** What a program would take for an escaped character ("_x000D_"): its underline is written as one itself. */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as a cell of type text, whatever it begins with. What looks like a formula is in the format "text" besides, so that it
 * stays one under a person's hands; nothing is put in front of it, and it reads back as it was.
 */
export function textCell(text: string): CellObject {
  const value = clearOfNames(text.replace(LIKE_AN_ESCAPE, "_x005F_"));
  return LIKE_A_FORMULA.test(text) ? { value, type: String, format: "@" } : { value, type: String };
}

/**
 * write-excel-file 4.1.1 looks its texts up in a plain object and stumbles over the names that every object has
 * ("constructor"). A blank behind such a name keeps them apart; nobody sees it, and reading trims it away.
 */
function clearOfNames(text: string): string {
  return text in {} ? `${text} ` : text;
}
