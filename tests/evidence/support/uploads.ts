import { expect } from "vitest";
import { beginUpload, type UploadToBegin } from "#lib/commands/evidence/begin-upload.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { staging } from "#lib/evidence/arriving/staging.ts";
import type { Round, Who } from "./round.ts";
import { pieces } from "./tus.ts";

export const now = new Date("2022-03-09T02:00:00Z");

/** What is special about an upload, and who sends it. */
export type Change = Partial<UploadToBegin> & { by?: Who };

/** Begins to upload these bytes to the round's measure. */
export function beginAs(round: Round, bytes: Uint8Array, { by = "lead", ...change }: Change = {}) {
  const file = { place: { measureId: round.measureId }, fileName: "会议纪要.pdf", size: bytes.length, fingerprint: "1", replacesId: null };
  return beginUpload(round.people[by], { ...file, ...change }, now);
}

/** An upload whose bytes have all arrived; nobody has finished it. */
export async function arrive(round: Round, bytes: Uint8Array, change: Change = {}): Promise<string> {
  const { uploadId } = valueOf(await beginAs(round, bytes, change));
  await staging().append(uploadId, 0, pieces(bytes));
  return uploadId;
}

/** What was done; fails with what was refused. */
export function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

export function refused(code: string) {
  return { ok: false, refusal: expect.objectContaining({ code }) };
}
