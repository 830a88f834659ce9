import type { z } from "zod";

/** What was typed, by field name, so that a refused form can show it again. Files are not kept. */
export type FormValues = Record<string, string | string[]>;

/**
 * What a form shows after it was sent. `check` asks for a second look before a signature is given; `editing` goes back from there;
 * `refused` carries one sentence, the list of what is missing, the messages beside the fields, and what was typed; `told` what takes
 * the form's place, where an answer is more than a sentence.
 */
export type FormState<Told = never> =
  | { kind: "blank" }
  | { kind: "check"; values: FormValues }
  | { kind: "editing"; values: FormValues }
  | { kind: "done"; message: string }
  | { kind: "told"; told: Told }
  | { kind: "refused"; message: string; items: string[]; errors: Record<string, string>; values: FormValues };

export const BLANK: FormState = { kind: "blank" };

/** The text fields of a form. A name sent more than once becomes a list; framework fields ($ACTION…) are left out. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).filter((entry) => typeof entry === "string");
    const [first] = texts;
    if (texts.length > 1) values[name] = texts;
    else if (first !== undefined) values[name] = first;
  }
  return values;
}

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; errors: Record<string, string> };

/** Parses what a form sent, once, at the edge. Of several messages for one field the first is kept. */
export function parseForm<Value>(schema: z.ZodType<Value>, values: FormValues): Parsed<Value> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, errors };
}
