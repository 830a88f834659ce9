import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { importMissingWords } from "#lib/domain/labels/import.ts";
import { missingWords, wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { type FormState, type FormValues, formValues, parseForm } from "#lib/input/form.ts";

export type AnswerOptions<Input, Value, Told = never> = (
  | { /** What takes the form's place when it is done, as data. */ tells: (value: Value) => Told }
  | { /** What the form says when it is done; lines after the first stand below it. */ done: string | ((value: Value) => string) }
  | { /** Where to go when it is done. */ redirectTo: (value: Value, input: Input) => string }
) & {
  /** Show what was typed once more before doing it (`intent` "check"), with a way back ("change"). */
  review?: true;
};

/** Form in, FormState out: parses once, runs, and words the outcome. A refusal keeps what was typed. */
export async function answerForm<Input, Value, Told = never>(
  form: FormData,
  schema: z.ZodType<Input>,
  run: (input: Input) => Promise<Result<Value, Refusal>>,
  options: AnswerOptions<Input, Value, Told>,
): Promise<FormState<Told>> {
  const sent = formValues(form);
  const { intent, ...values } = sent;
  if (options.review && intent === "change") return { kind: "editing", values };
  const parsed = parseForm(schema, sent);
  if (!parsed.ok) return refusedInput(parsed.errors, values);
  if (options.review && intent === "check") return { kind: "check", values };
  const result = await run(parsed.value);
  // After a refusal the page stays as it was, form and typed words with it; only what is stale is fetched anew.
  if (result.ok || result.refusal.code === "stale") revalidatePath("/", "layout");
  if (!result.ok) return refused(result.refusal, values);
  if ("redirectTo" in options) redirect(options.redirectTo(result.value, parsed.value));
  if ("tells" in options) return { kind: "told", told: options.tells(result.value) };
  const { done } = options;
  return { kind: "done", message: typeof done === "string" ? done : done(result.value) };
}

function refusedInput(errors: Record<string, string>, values: FormValues): FormState {
  return { kind: "refused", message: "提交内容有误，请更正", items: [], errors, values: keepable(values) };
}

/** The form's answer to a refusal. After `stale` the version seen is dropped, so that the next attempt starts from what is kept now. */
export function refused(refusal: Refusal, values: FormValues): FormState {
  const message = wordsOf(refusal);
  const { version, ...others } = keepable(values);
  return {
    kind: "refused",
    message,
    items: itemsOf(refusal),
    errors: refusal.field ? { [refusal.field]: message } : {},
    values: refusal.code === "stale" || version === undefined ? others : { ...others, version },
  };
}

/** What is missing, one line each, where a refusal lists it. */
function itemsOf(refusal: Refusal): string[] {
  if (refusal.code === "notReady") return refusal.missing.map(missingWords);
  return refusal.code === "importNotReady" ? refusal.missing.map(importMissingWords) : [];
}

/** A password never travels back to the page. */
function keepable(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}
