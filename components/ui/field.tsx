import type { ReactNode } from "react";
import { AlertIcon } from "./icons.tsx";
import { classNames } from "./class-names.ts";

/** What every field takes. `name` is also its id unless `id` is given; the error summary links to it. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right. Shown between label and control. */
  error?: string;
  /** Adds （选填）. Fields are required unless they say so. `"unmarked"`: optional as a matter of course, as filters are. */
  optional?: boolean | "unmarked";
  /** For a label that the table or toolbar around it already shows. */
  labelHidden?: boolean;
};

/**
 * What the control inside a field must carry so that label, hint and error belong to it. No native
 * `required`: the browser's own bubbles would stop the form before the server's full list of errors.
 */
export type FieldWiring = {
  id: string;
  name: string;
  "aria-required": true | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The ids of a field's hint and error, and the list of those present. */
export function describeField(id: string, hint: ReactNode, error: string | undefined) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = classNames(hint ? hintId : null, error ? errorId : null);
  return { hintId, errorId, describedBy: describedBy === "" ? undefined : describedBy };
}

/** One labelled control. `children` gets the wiring and returns the control. */
export function Field({
  name,
  label,
  id = name,
  hint,
  error,
  optional = false,
  labelHidden = false,
  children,
}: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const { hintId, errorId, describedBy } = describeField(id, hint, error);
  return (
    <FieldFrame error={error}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "block font-bold"}>
        {label}
        {optional === true && <OptionalMark />}
      </label>
      {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      {children({
        id,
        name,
        "aria-required": optional ? undefined : true,
        "aria-describedby": describedBy,
        "aria-invalid": error ? true : undefined,
      })}
    </FieldFrame>
  );
}

/** The space around a field; with an error, a rule along its side. */
export function FieldFrame({ error, children }: { error?: string; children: ReactNode }) {
  return (
    <div className={classNames("mb-6 min-w-0 scroll-mt-8", error && "border-s-4 border-cinnabar ps-4")}>{children}</div>
  );
}

export function OptionalMark() {
  return <span className="font-normal text-ink-soft">（选填）</span>;
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-ink-soft">
      {children}
    </div>
  );
}

export function FieldErrorText({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-2 font-bold text-cinnabar">
      <AlertIcon className="mt-[0.35em] size-4" />
      <span>
        <span className="sr-only">错误：</span>
        {children}
      </span>
    </p>
  );
}

/** The edge and inner space that all one-line and many-line controls share. */
export function controlClass(error: string | undefined, className?: string): string {
  return classNames(
    "mt-1 block min-h-11 max-w-full bg-surface px-3 py-2 text-base leading-normal text-ink",
    error ? "border-2 border-cinnabar" : "border border-line-strong",
    className,
  );
}
