import "server-only";
import type { z } from "zod";
import { currentTime } from "#lib/clock/now.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { FormState } from "#lib/input/form.ts";
import { type AnswerOptions, answerForm } from "#lib/forms/form-answer.ts";
import { actorOfRequest } from "./session.ts";

/**
 * A command as a form's action: the session becomes an Actor, the FormData typed input, the Result what the form shows.
 * A session that has ended refuses `signInNeeded`, so that what was typed stays on the page. Only the unexpected throws.
 */
export function authorisedAction<Input, Value>(
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input, now: Date) => Promise<Result<Value, Refusal>>,
  options: AnswerOptions<Input, Value>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const run = async (input: Input): Promise<Result<Value, Refusal>> => {
      const actor = await actorOfRequest();
      return actor ? command(actor, input, currentTime()) : refuse({ code: "signInNeeded" });
    };
    return answerForm(form, schema, run, options);
  };
}
