import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** `primary` once per page; `danger` for what is hard to undo; `quiet` for what is rarely wanted. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 border-2 py-1.5 font-sans text-base leading-snug font-bold text-center print:hidden aria-disabled:cursor-progress";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-cinnabar bg-cinnabar px-5 text-on-cinnabar no-underline hover:border-cinnabar-deep hover:bg-cinnabar-deep forced-colors:border-4",
  secondary: "border-line-strong bg-surface px-5 text-ink no-underline hover:border-ink hover:bg-wash",
  danger: "border-cinnabar bg-surface px-5 text-cinnabar no-underline hover:bg-cinnabar-wash",
  quiet:
    "-mx-1 border-transparent bg-transparent px-2 text-link underline underline-offset-4 hover:bg-wash hover:decoration-2",
};

export function buttonClass(variant: ButtonVariant = "secondary", className?: string): string {
  return classNames(base, variants[variant], className);
}

/** A button that is not the form's own submit. For that, see `SubmitButton`. */
export function Button({
  variant,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />;
}

/** A link that leads to an act on another page, and so looks like a button. */
export function ButtonLink({ variant, className, ...rest }: ComponentProps<"a"> & { variant?: ButtonVariant }) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}

/** Buttons side by side; under each other where there is no room. */
export function ButtonRow({ children }: Pick<ComponentProps<"div">, "children">) {
  return <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div>;
}
