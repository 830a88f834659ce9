/** A reason to stop that the reader can act on: printed as it is, without a stack. */
export class Refusal extends Error {}

/** The steps of a start, after the first one, which scripts/start.mjs takes. */
export const lastStep = 6;

/** Prints one numbered line. */
export function step(number: number, text: string): void {
  console.log(`${number}/${lastStep} ${text}`);
}

/** How long something took, for people. */
export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} 秒`;
}

/** Columns for a terminal, where a Chinese character is two cells wide. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (text: string) => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const widest = (column: number) => Math.max(...rows.map((row) => cells(row[column] ?? "")));
  return rows
    .map((row) => row.map((text, column) => text + " ".repeat(widest(column) - cells(text))).join("   ").trimEnd())
    .map((line) => `  ${line}`)
    .join("\n");
}
