import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";

const STATUS: Partial<Record<RefusalCode, number>> = {
  uploadBroken: 400,
  signInNeeded: 401,
  notYours: 403,
  otherSite: 403,
  notFound: 404,
  wrongStatus: 409,
  orderStatus: 409,
  lookBackEnded: 409,
  evidenceWithdrawn: 409,
  evidenceReplaced: 409,
  weekStillOpen: 409,
  filePurged: 410,
  uploadEnded: 410,
  fileTooLarge: 413,
  notAForm: 415,
  fileTypeRefused: 415,
  fileNotWhatItSays: 415,
  fileQuarantined: 423,
  uploadsTooMany: 429,
  fileLost: 500,
  storageDown: 503,
  viewersBusy: 503,
  storageFull: 507,
  quotaFull: 507,
};

/** Nothing that is handed out here is kept by a browser or guessed at. */
export const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" } as const;

/** A refusal as one line of plain text: for an address opened by hand, or where there is no page to go back to. */
export function plainRefusal(refusal: Refusal): Response {
  const headers = { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${wordsOf(refusal)}\n`, { status: statusOf(refusal), headers });
}

export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.code] ?? 422;
}
