import { SLIP_CODES, type SlipCode } from "#lib/domain/proofread/slip.ts";
import { CLEAN } from "./clean.ts";
import { DEFECTS } from "./corpus.ts";
import { foundIn, strayIn } from "./found.ts";

/** How one kind of check did on the corpus: of so many planted it found these, and so often it spoke where nothing was planted. */
export type Score = { code: SlipCode; planted: number; found: number; stray: number };

/** Every kind on every planted slip and every clean passage. What follows from a planted slip somewhere else counts as a false alarm too. */
export function scores(): Score[] {
  const strays = [...DEFECTS, ...CLEAN.map((text) => ({ text }))].flatMap((text) => strayIn(text));
  return SLIP_CODES.map((code) => {
    const planted = DEFECTS.filter((defect) => defect.code === code);
    const found = planted.filter((defect) => foundIn(defect).length > 0);
    return { code, planted: planted.length, found: found.length, stray: strays.filter((slip) => slip.code === code).length };
  });
}

/** All kinds together. */
export function overall(all: readonly Score[]): Omit<Score, "code"> {
  const sum = (of: (score: Score) => number) => all.reduce((total, score) => total + of(score), 0);
  return { planted: sum(({ planted }) => planted), found: sum(({ found }) => found), stray: sum(({ stray }) => stray) };
}

/** Of what was planted, the share that was found; of what was told, the share that was planted. Null where there is nothing to divide by. */
export function rates({ planted, found, stray }: Omit<Score, "code">): { recall: number | null; precision: number | null } {
  return { recall: planted === 0 ? null : found / planted, precision: found + stray === 0 ? null : found / (found + stray) };
}
