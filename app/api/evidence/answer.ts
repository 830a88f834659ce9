import type { MeasurePlace } from "#lib/domain/finding.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { type UploadOutcome, uploadParams } from "#lib/input/upload-outcome.ts";
import { PRIVATE, statusOf } from "../answer.ts";

/** The answer to an upload sent by script. */
export function jsonAnswer(outcome: UploadOutcome): Response {
  if (outcome === "done") return Response.json({ ok: true, message: "" }, { status: 201, headers: PRIVATE });
  return Response.json({ ok: false, message: wordsOf(outcome) }, { status: statusOf(outcome), headers: PRIVATE });
}

/** The answer to a plain form: back to the measure's page, which says what came of it. */
export function backToPage({ number, ordinal }: MeasurePlace, outcome: UploadOutcome): Response {
  const location = `/desk/findings/${number}/measures/${ordinal}?${uploadParams(ordinal, outcome)}#measure-${ordinal}`;
  return new Response(null, { status: 303, headers: { ...PRIVATE, Location: location } });
}
