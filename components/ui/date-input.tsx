import { controlClass, Field, type FieldProps } from "./field.tsx";

export type DateInputProps = FieldProps & {
  /** `2022-06-30`, or what was typed in its place. */
  defaultValue?: string;
  min?: string;
  max?: string;
};

/** A day. Browsers without a date picker show a text field; the hint says what to type there. */
export function DateInput({ defaultValue, min, max, hint, ...field }: DateInputProps) {
  return (
    <Field {...field} hint={<>{hint} 格式如 2022-06-30。</>}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          defaultValue={defaultValue}
          min={min}
          max={max}
          className={controlClass(field.error, "w-48")}
        />
      )}
    </Field>
  );
}
