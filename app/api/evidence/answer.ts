import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";
import { type UploadOutcome, uploadParams } from "#lib/input/upload-outcome.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";

const STATUS: Partial<Record<RefusalCode, number>> = {
  uploadBroken: 400,
  signInNeeded: 401,
  notYours: 403,
  otherSite: 403,
  notFound: 404,
  wrongStatus: 409,
  fileTooLarge: 413,
  notAForm: 415,
  fileTypeRefused: 415,
  fileNotWhatItSays: 415,
  storageFull: 507,
};

/** Nothing that is said about evidence is kept by a browser or guessed at. */
export const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" } as const;

/** A refusal as one line of plain text: for an address opened by hand, or where there is no page to go back to. */
export function plainRefusal(refusal: Refusal): Response {
  const headers = { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${wordsOf(refusal)}\n`, { status: statusOf(refusal), headers });
}

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

function statusOf(refusal: Refusal): number {
  return STATUS[refusal.code] ?? 422;
}
