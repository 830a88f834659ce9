/** How many UTF-16 units a cell of a spreadsheet holds. */
export const CELL_LIMIT = 32_767;

/** What the text of a cell ends with where not all of it fitted. */
export const CUT_MARK = "…（未完，见系统）";

/**
 * A text as a cell holds it and gives it back: line ends as "\n", blanks at both ends gone, and without what no such file can
 * hold (control characters, lone halves of surrogate pairs, what stands for an unreadable character). What begins like a formula stays as it is: the
 * writer marks the cell as text. Too long a text is cut, and says so at its end.
 */
export function cellText(text: string): string {
  const clean = writable(text).trim();
  return clean.length <= CELL_LIMIT ? clean : cutShort(clean);
}

/** The same for a file without such a limit: nothing but what no file can hold is left out. */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu, "");
}

/** Whether a cell of this text holds less than what it was written from: it must not be taken for a change of it. */
export function isCutShort(text: string): boolean {
  return text.endsWith(CUT_MARK);
}

function cutShort(text: string): string {
  const room = CELL_LIMIT - CUT_MARK.length;
  const last = text.charCodeAt(room - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? room - 1 : room) + CUT_MARK;
}
