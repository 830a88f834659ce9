"use client";

import { useActionState } from "react";
import type { FormAction } from "#components/form/action-form.tsx";
import { AlertIcon } from "#components/ui/icons.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { BLANK, type FormValues } from "#lib/input/form.ts";

export type OnePressProps = {
  action: FormAction;
  /** What the button says. */
  label: string;
  /** Read out after it, where the words alone do not tell what is meant. */
  about?: string;
  variant?: "secondary" | "quiet";
  values: FormValues;
};

/** Something done with one press: a form with nothing to fill in. What speaks against it stands beside the button. */
export function OnePress({ action, label, about, variant = "secondary", values }: OnePressProps) {
  const [state, send] = useActionState(action, BLANK);
  return (
    <form action={send} className="print:hidden">
      <HiddenInputs values={values} />
      <SubmitButton variant={variant} className="text-start">
        {label}
        {about && <span className="sr-only">：{about}</span>}
      </SubmitButton>
      {state.kind === "refused" && (
        <p role="alert" className="mt-1 flex max-w-measure items-start gap-2 font-bold text-cinnabar">
          <AlertIcon className="mt-[0.35em] size-4" />
          {state.message}
        </p>
      )}
    </form>
  );
}
