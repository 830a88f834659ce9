/** One line of the table: what was measured, and beside it the least that the same work costs on this machine. */
export type Measure = {
  what: string;
  unit: string;
  /** Null where this system cannot tell. */
  ours: number | null;
  /** Null where there is nothing to set it against. */
  floor: { value: number; is: string } | null;
  better: "more" | "less";
};

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

function figure(value: number | null | undefined, unit: string): string {
  return value === null || value === undefined ? "—" : `${figures.format(value)} ${unit}`;
}

/** How many times the floor's cost ours is. */
function ratio({ ours, floor, better }: Measure): string {
  if (ours === null || !floor || ours === 0 || floor.value === 0) return "—";
  return `${figures.format(better === "more" ? floor.value / ours : ours / floor.value)} ×`;
}

function cells(measure: Measure): string[] {
  const { what, unit, ours, floor } = measure;
  return [what, figure(ours, unit), figure(floor?.value, unit), floor?.is ?? "—", ratio(measure)];
}

/** The table of what was measured. */
export function tableOf(measures: readonly Measure[]): string {
  return markdown([["what", "ours", "floor", "the floor is", "ours ÷ floor"], ...measures.map(cells)]);
}

/** A table in Markdown that is also read as it stands; its first row is the head. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
