import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";

type Command<Input> = (actor: Actor, input: Input, now: Date) => Promise<Result<unknown, Refusal>>;

const OVERTAKEN: readonly RefusalCode[] = ["stale", "entryTicked", "entryAlreadyReturned"];

/**
 * The same command for a button in a list. Where somebody else was quicker, the button is gone from the new list, and a
 * refusal beside it would go unseen: it is told by the list instead.
 */
export function orOvertaken<Input>(command: Command<Input>) {
  return async (actor: Actor, input: Input, now: Date): Promise<Result<{ overtaken: boolean }, Refusal>> => {
    const result = await command(actor, input, now);
    const overtaken = !result.ok && OVERTAKEN.includes(result.refusal.code);
    return result.ok || overtaken ? ok({ overtaken }) : result;
  };
}
