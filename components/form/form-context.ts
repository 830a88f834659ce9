"use client";

import { createContext, useContext } from "react";
import type { FormValues } from "#lib/input/form.ts";

/** What a form hands to its fields. */
export type FormFrame = {
  /** What was typed before the form came back; {} on a form nobody has sent. */
  values: FormValues;
  errors: Record<string, string>;
  /** True while the person checks what was typed: fields show it instead of asking for it. */
  checking: boolean;
  /** The form's own name: the stem of its fields' ids, where a page has several forms. */
  name: string | undefined;
};

export const FormContext = createContext<FormFrame>({ values: {}, errors: {}, checking: false, name: undefined });

/** The id of a field's control, which its label and the error summary point at. */
export function fieldId(form: string | undefined, field: string): string {
  return form === undefined ? field : `${form}-${field}`;
}

/** What a field of the surrounding form needs. `typed` is undefined until the form was sent once. */
export function useFormField(name: string) {
  const { values, errors, checking, name: form } = useContext(FormContext);
  const sent = Object.keys(values).length > 0;
  const typed = values[name];
  return {
    id: fieldId(form, name),
    error: errors[name],
    checking,
    /** Of several values under one name, a single field shows the first. */
    typed: typeof typed === "object" ? typed[0] : typed,
    /** Every value under the name; boxes that were unticked are not sent, so an empty list is an answer. */
    chosen: sent ? [typed ?? []].flat() : undefined,
  };
}
