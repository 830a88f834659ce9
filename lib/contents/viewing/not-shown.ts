import type { Refusal } from "#lib/domain/refusal.ts";

/** Ends a task wherever it is; what the person is told comes with it. Never leaves the child process. */
export class NotShown extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
