import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";

/** The same command, which hands back what it was given: where to go afterwards stands in the form. */
export function withInput<Input>(command: (actor: Actor, input: Input, now: Date) => Promise<Result<unknown, Refusal>>) {
  return async <Given extends Input>(actor: Actor, input: Given, now: Date): Promise<Result<Given, Refusal>> => {
    const result = await command(actor, input, now);
    return result.ok ? ok(input) : result;
  };
}
