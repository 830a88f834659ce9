import type { ReactNode } from "react";
import { AlertIcon, InfoIcon } from "./icons.tsx";

export type NoticeProps = {
  tone?: "info" | "warning";
  title?: ReactNode;
  children?: ReactNode;
};

/** Something to know before reading on, e.g. that what follows is a sample, or as of when it holds. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  const warning = tone === "warning";
  const Sign = warning ? AlertIcon : InfoIcon;
  return (
    <div
      role="note"
      className={`my-6 flex gap-3 border-s-4 py-2 ps-4 pe-4 font-sans ${warning ? "border-cinnabar bg-cinnabar-wash" : "border-line-strong bg-wash"}`}
    >
      <Sign className={`mt-[0.3em] size-[1.125em] ${warning ? "text-cinnabar" : "text-ink"}`} />
      <div className="min-w-0 max-w-measure">
        {warning && <span className="sr-only">请注意：</span>}
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
