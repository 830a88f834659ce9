"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonVariant } from "./button.tsx";

export type SubmitButtonProps = Omit<ComponentProps<"button">, "type" | "disabled"> & {
  variant?: ButtonVariant;
  /** What the button says, and a screen reader hears, while the form is on its way. */
  pendingLabel?: string;
};

/**
 * Sends its form, once. While the form is on its way the button stays focusable and keeps its size;
 * with several buttons in one form (same `name`, different `value`) only the pressed one says so.
 */
export function SubmitButton({
  variant = "primary",
  pendingLabel = "正在提交…",
  className,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const mine = pending && (rest.name === undefined || data?.get(rest.name) === String(rest.value ?? ""));

  function once(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <>
      <button
        {...rest}
        type="submit"
        aria-disabled={pending || undefined}
        onClick={once}
        className={buttonClass(variant, className)}
      >
        {/* Both labels lie in one grid cell, so the button is as wide as the longer one from the start. */}
        <span className="grid">
          <span className={`col-start-1 row-start-1 ${mine ? "invisible" : ""}`}>{children}</span>
          <span aria-hidden={!mine} className={`col-start-1 row-start-1 ${mine ? "" : "invisible"}`}>
            {pendingLabel}
          </span>
        </span>
      </button>
      <span role="status" className="sr-only">
        {mine ? pendingLabel : ""}
      </span>
    </>
  );
}
