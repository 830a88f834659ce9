"use client";

import type { ReactNode } from "react";
import { fieldId, useFormField } from "#components/form/form-context.ts";
import { FieldErrorText } from "#components/ui/field.tsx";
import { cellOfId } from "#lib/domain/ledger-sheet/edits.ts";

/** The name under which a form sends what is ticked. */
export const TICKED = "ticked";

type TickBoxProps = {
  /** The change's id: what the box sends. */
  id: string;
  ticked: boolean;
  /** The id of what says why it cannot be ticked, where it cannot. */
  blockedBy?: string;
  children: ReactNode;
};

/**
 * The box of one change. A refused form keeps what was ticked; where the ledger has moved on since, the same cell stays ticked under
 * its new id, and says so.
 */
export function TickBox({ id, ticked, blockedBy, children }: TickBoxProps) {
  const { chosen } = useFormField(TICKED);
  const { error } = useFormField(id);
  const moved = blockedBy === undefined && chosen?.includes(id) === false && chosen.some((each) => cellOfId(each) === cellOfId(id));
  const box = fieldId(undefined, id);
  return (
    <>
      <span className="flex items-start gap-3">
        <input
          type="checkbox"
          id={box}
          name={TICKED}
          value={id}
          defaultChecked={blockedBy === undefined && (chosen ? moved || chosen.includes(id) : ticked)}
          disabled={blockedBy !== undefined}
          aria-describedby={blockedBy ?? (error || moved ? `${box}-error` : undefined)}
          className="my-0.5 size-6 shrink-0 accent-ink"
        />
        <label htmlFor={box} className="min-w-0 cursor-pointer">
          {children}
        </label>
      </span>
      {(error || moved) && (
        <FieldErrorText id={`${box}-error`}>{error ?? "您勾选之后，台账中这一处已有变动，请再看一遍。"}</FieldErrorText>
      )}
    </>
  );
}
