import { proofread } from "#lib/domain/proofread/proofread.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";
import { contextOf, type Defect, placeOf } from "./defect.ts";

/** What is found of a planted slip: of its kind, at its place. */
export function foundIn(defect: Defect): Slip[] {
  const place = placeOf(defect);
  const isThere = ({ start, end }: Slip) => start < place.end && end > place.start;
  return proofread(defect.text, contextOf(defect)).filter((slip) => slip.code === defect.code && isThere(slip));
}

/** What else is found in a text, where anything is planted in it at all. */
export function strayIn(text: Pick<Defect, "text" | "publishedOn" | "ledger"> | Defect): Slip[] {
  const planted = "words" in text ? placeOf(text) : null;
  const isThere = ({ start, end }: Slip) => planted !== null && start < planted.end && end > planted.start;
  return proofread(text.text, contextOf(text)).filter((slip) => !isThere(slip));
}

/** Slips for a reader of a failing test. */
export function wordsOf(text: string, slips: readonly Slip[]): string[] {
  return slips.map(({ code, start, end, message }) => `${code}〔${text.slice(start, end)}〕${message}`);
}
