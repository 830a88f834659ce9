import type { Slip } from "./slip.ts";

/** What a text reads once every slip that has a mend is mended; where two overlap, the first is. `mended`: how many were. */
export function mendAll(text: string, slips: readonly Slip[]): { text: string; mended: number } {
  const inOrder = [...slips].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let [at, mended] = [0, 0];
  for (const { start, end, mend } of inOrder) {
    if (mend === undefined || start < at) continue;
    pieces.push(text.slice(at, start), mend);
    at = end;
    mended += 1;
  }
  return { text: pieces.join("") + text.slice(at), mended };
}

/** What names a slip in a text. */
type At = Pick<Slip, "start" | "end"> & { code: string };

/** The slip that somebody pointed at, if the text still has it there. */
export function slipAt<Each extends At>(slips: readonly Each[], { code, start, end }: At): Each | null {
  return slips.find((slip) => slip.code === code && slip.start === start && slip.end === end) ?? null;
}
