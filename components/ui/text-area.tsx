import type { ReactNode } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";

export type TextAreaProps = FieldProps & {
  defaultValue?: string;
  rows?: number;
  /**
   * The most characters taken. Said in the hint and checked by the server; the browser does not cut
   * off what is pasted, so that nothing is lost unseen.
   */
  limit?: number;
};

/** Several lines of text. */
export function TextArea({ defaultValue, rows = 5, limit, hint, ...field }: TextAreaProps) {
  return (
    <Field {...field} hint={withLimit(hint, limit)}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          defaultValue={defaultValue}
          className={controlClass(field.error, "w-full max-w-measure leading-[1.7]")}
        />
      )}
    </Field>
  );
}

function withLimit(hint: ReactNode, limit: number | undefined): ReactNode {
  if (limit === undefined) return hint;
  return (
    <>
      {hint} 不超过 {limit} 字。
    </>
  );
}
