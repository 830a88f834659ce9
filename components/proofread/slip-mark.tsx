import type { ReactNode } from "react";

/** Doubtful words, underlined as with a pen; where something is missing, the sign that proofreaders put there. */
export function SlipMark({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <mark id={id} className="bg-cinnabar-wash font-bold text-ink underline decoration-cinnabar decoration-2 underline-offset-4">
      {children || (
        <>
          <span aria-hidden="true" className="text-cinnabar">
            ‸
          </span>
          <span className="sr-only">（此处）</span>
        </>
      )}
    </mark>
  );
}
