import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/**
 * Text to be read: one column of about forty characters, set in a serif face.
 * `indent` gives paragraphs the two-character indent of official documents.
 */
export function Prose({ indent = false, children }: { indent?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        "max-w-measure font-serif text-lg leading-[1.9] [&_a]:text-link [&_a]:underline [&_a]:underline-offset-4",
        "[&_h2]:mt-8 [&_h2]:text-2xl [&_h2]:font-bold [&_h3]:mt-6 [&_h3]:text-xl [&_h3]:font-bold [&_p+p]:mt-3",
        indent && "[&_p]:indent-[2em]",
      )}
    >
      {children}
    </div>
  );
}
