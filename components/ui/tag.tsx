import type { ReactNode } from "react";

/** A short word that sorts a thing, e.g. its kind. It has no colour: it says what it says. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block border border-line-strong px-1.5 font-sans text-sm leading-normal whitespace-nowrap text-ink">
      {children}
    </span>
  );
}
