import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { outcomePath, type UploadOutcome } from "#lib/input/upload-outcome.ts";
import { PRIVATE, statusOf } from "../answer.ts";

/** The answer to an upload sent by script. */
export function jsonAnswer(outcome: UploadOutcome): Response {
  if (outcome === "done") return Response.json({ ok: true, message: "" }, { status: 201, headers: PRIVATE });
  return Response.json({ ok: false, message: wordsOf(outcome) }, { status: statusOf(outcome), headers: PRIVATE });
}

/** The answer to a plain form: back to the page of the place, which says what came of it. */
export function backToPage(page: EvidencePage, outcome: UploadOutcome): Response {
  return new Response(null, { status: 303, headers: { ...PRIVATE, Location: outcomePath(page, outcome) } });
}
