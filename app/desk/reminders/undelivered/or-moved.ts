import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";

type Command<Input> = (actor: Actor, input: Input, now: Date) => Promise<Result<unknown, Refusal>>;

/** The same command for a button in a list: where somebody else was quicker, the line is gone, and the list itself says so. */
export function orMoved<Input>(command: Command<Input>) {
  return async (actor: Actor, input: Input, now: Date): Promise<Result<{ moved: boolean }, Refusal>> => {
    const result = await command(actor, input, now);
    const moved = !result.ok && (result.refusal.code === "stale" || result.refusal.code === "notFound");
    return result.ok || moved ? ok({ moved }) : result;
  };
}
