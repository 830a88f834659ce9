import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";

type Command<Input> = (actor: Actor, input: Input, now: Date) => Promise<Result<unknown, Refusal>>;

/** The same command, which hands back what it was given: where to go afterwards stands in the form. */
export function withInput<Input>(command: Command<Input>) {
  return async <Given extends Input>(actor: Actor, input: Given, now: Date): Promise<Result<Given, Refusal>> => {
    const result = await command(actor, input, now);
    return result.ok ? ok(input) : result;
  };
}

const OVERTAKEN: readonly RefusalCode[] = ["stale", "entryTicked", "entryAlreadyReturned"];

/**
 * The same for a button in a list. Where somebody else was quicker, the button is gone from the new list, and a refusal
 * beside it would go unseen: it is told by the list instead.
 */
export function orOvertaken<Input>(command: Command<Input>) {
  return async <Given extends Input>(actor: Actor, input: Given, now: Date): Promise<Result<Given & { overtaken: boolean }, Refusal>> => {
    const result = await command(actor, input, now);
    const overtaken = !result.ok && OVERTAKEN.includes(result.refusal.code);
    return result.ok || overtaken ? ok({ ...input, overtaken }) : result;
  };
}
