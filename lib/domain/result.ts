/** What a rule or a command answers: the value, or why not. Only the unexpected throws. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; refusal: Reason };

/** The answer "yes", with what came of it. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The answer "no", with the reason as data. */
export function refuse<Reason>(refusal: Reason): { ok: false; refusal: Reason } {
  return { ok: false, refusal };
}
