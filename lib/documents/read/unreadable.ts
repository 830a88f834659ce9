import { TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** Stops the reading of a document wherever it is; `readDocument` answers with the refusal, `lib/contents` with what it could read. */
export class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A file that breaks off, or whose parts contradict its format. */
export function damaged(): Unreadable {
  return new Unreadable({ code: "documentDamaged", field: "file" });
}

/** Reading stops here; whether a text is too long is only decided when it is whole. */
export const STOP = 2 * TEXT_LIMIT;

/** More text than one document of its kind may hold. */
export function tooLong(limit: number = TEXT_LIMIT): Unreadable {
  return new Unreadable({ code: "documentTooLong", limit, field: "file" });
}
