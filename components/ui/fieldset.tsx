import type { ReactNode } from "react";
import { describeField, FieldErrorText, FieldFrame, FieldHint, OptionalMark } from "./field.tsx";

export type FieldsetProps = {
  legend: ReactNode;
  id: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean | "unmarked";
  legendHidden?: boolean;
  children: ReactNode;
};

/** Several controls that answer one question. */
export function Fieldset({ legend, id, hint, error, optional, legendHidden, children }: FieldsetProps) {
  const { hintId, errorId, describedBy } = describeField(`${id}-group`, hint, error);
  return (
    <FieldFrame error={error}>
      <fieldset aria-describedby={describedBy} className="min-w-0">
        <legend className={legendHidden ? "sr-only" : "font-bold"}>
          {legend}
          {optional === true && <OptionalMark />}
        </legend>
        {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
        {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
        <div className="mt-2">{children}</div>
      </fieldset>
    </FieldFrame>
  );
}
