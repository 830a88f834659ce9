import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";

const widths = {
  short: "w-24",
  medium: "w-56",
  long: "w-full max-w-measure",
} as const;

export type TextInputProps = FieldProps &
  Pick<ComponentProps<"input">, "defaultValue" | "autoComplete" | "inputMode" | "spellCheck" | "maxLength"> & {
    type?: "text" | "email" | "tel" | "password" | "search" | "number";
    /** How long an answer is expected to be. */
    width?: keyof typeof widths;
  };

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { type = "text", width = "long", defaultValue, autoComplete, inputMode, spellCheck, maxLength, ...field } = props;
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          inputMode={inputMode}
          spellCheck={spellCheck}
          maxLength={maxLength}
          className={controlClass(field.error, widths[width])}
        />
      )}
    </Field>
  );
}
