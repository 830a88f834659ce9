/** A cell as read: its text, and its address in the sheet ("K12"). A date is a day such as "2022-06-30". */
export type SheetCell = { address: string; text: string };

/**
 * One sheet as read. Rows and columns count from 0 and follow the sheet, empty ones included; `at` gives the text of a cell, for
 * any cell of a merged range that of the whole range. Text is trimmed at both ends; line ends are "\n".
 */
export type SheetGrid = {
  name: string;
  rows: number;
  columns: number;
  at(row: number, column: number): SheetCell;
  /** True for a cell inside a merged range, its first one excepted. */
  covered(row: number, column: number): boolean;
};

/** "A1" for (0, 0). */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
