import type { Place } from "#lib/domain/proofread/place.ts";
import { SlipMark } from "./slip-mark.tsx";

/** The words of a slip in what surrounds them. */
export function SlipPlace({ before, words, after }: Place) {
  return (
    <p className="max-w-measure border-s-4 border-line ps-3 break-words">
      {before && `…${before}`}
      <SlipMark>{words}</SlipMark>
      {after && `${after}…`}
    </p>
  );
}
