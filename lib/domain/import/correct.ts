import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { addFinding, addMeasure, remove } from "./add-remove.ts";
import { assign, assignMany } from "./assign.ts";
import type { Correction, CorrectionOf } from "./correction.ts";
import type { Draft } from "./draft.ts";
import { merge } from "./merge.ts";
import { move, renumber } from "./move.ts";
import { split, splitMeasure } from "./split.ts";
import { isPassage } from "./tree.ts";
import { disclose, discloseAll, rename, respell, reword, setFact } from "./words.ts";

/**
 * The draft with one thing mended. Refuses nodes that are not there, what would leave a heading or a measure without words,
 * and what makes no sense of its kind (merging a first sibling, a node into itself, a number nobody has); the draft given
 * stays as it was. Merging, splitting and moving lose no measure and double none; numbers run from 1 without a gap after each.
 */
export function correct(draft: Draft, correction: Correction): Result<Draft, Refusal> {
  switch (correction.kind) {
    case "fact":
      return setFact(draft, correction);
    case "rename":
      return rename(draft, correction);
    case "reword":
      return reword(draft, correction);
    case "respell":
      return respell(draft, correction);
    case "renumber":
      return renumber(draft, correction);
    case "move":
      return move(draft, correction);
    case "merge":
      return merge(draft, correction);
    case "split":
      return split(draft, correction);
    case "splitMeasure":
      return splitMeasure(draft, correction);
    case "disclose":
      return disclose(draft, correction);
    case "discloseAll":
      return ok(discloseAll(draft, correction));
    case "addFinding":
      return addFinding(draft, correction);
    case "addMeasure":
      return addMeasure(draft, correction);
    case "remove":
      return remove(draft, correction);
    case "assign":
      return assign(draft, correction);
    case "assignMany":
      return assignMany(draft, correction);
    case "accept":
      return accept(draft, correction);
    case "acceptAll":
      return ok({ ...draft, acceptedCodes: [...new Set([...draft.acceptedCodes, correction.code])] });
  }
}

/** Puts a diagnostic aside; one that is aside already stays so. */
function accept(draft: Draft, { code, start, end }: CorrectionOf<"accept">): Result<Draft, Refusal> {
  if (!isPassage(draft, { start, end })) return refuse({ code: "draftPassageUnknown" });
  const known = draft.accepted.some((each) => each.code === code && each.start === start && each.end === end);
  return ok(known ? draft : { ...draft, accepted: [...draft.accepted, { code, start, end }] });
}
