"use client";

import type { ReactNode } from "react";
import { useFormField } from "#components/form/form-context.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { TICKED } from "./tick-box.tsx";

/** All boxes of the form: the error summary leads here with what is wrong with the ticks as a whole. */
export function TickGroup({ legend, children }: { legend: string; children: ReactNode }) {
  const { id, error } = useFormField(TICKED);
  return (
    <div id={id} tabIndex={-1}>
      <Fieldset id={id} legend={legend} legendHidden error={error}>
        {children}
      </Fieldset>
    </div>
  );
}
