import type { ReactNode } from "react";

export type DisclosureProps = {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  children: ReactNode;
};

/** Detail that most readers can do without, one press away. Printed open. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details id={id} open={open}>
      <summary className="w-fit py-2 text-link underline underline-offset-4 hover:decoration-3">{summary}</summary>
      <div className="ms-1.5 border-s-4 border-line py-1 ps-5">{children}</div>
    </details>
  );
}
