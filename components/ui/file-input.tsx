import { controlClass, Field, type FieldProps } from "./field.tsx";

export type FileInputProps = FieldProps & {
  /** As in HTML: `.pdf,.jpg`. Say the same in the hint, in words, with the size allowed. */
  accept?: string;
  multiple?: boolean;
};

/** One file or several. A browser never keeps a chosen file after an error: the message must ask for it again. */
export function FileInput({ accept, multiple, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept={accept}
          multiple={multiple}
          className={controlClass(
            field.error,
            "w-full max-w-measure file:me-4 file:border file:border-line-strong file:bg-wash file:px-3 file:py-1 file:font-bold file:text-ink",
          )}
        />
      )}
    </Field>
  );
}
