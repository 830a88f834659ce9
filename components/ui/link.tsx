import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/**
 * A link in running text or in a table.
 *
 * Links here are plain `<a>` elements on purpose: a full page load moves focus to the top and has
 * the new title read out, which a client-side transition does not do reliably; and the same
 * components then make the published pages that have no script.
 */
export function TextLink({ className, ...rest }: ComponentProps<"a">) {
  return (
    <a
      {...rest}
      className={classNames(
        "text-link underline decoration-1 underline-offset-4 hover:text-link-deep hover:decoration-3",
        className,
      )}
    />
  );
}
