import type { ReactNode } from "react";

/** How far a thing is along its way; each has its own shape. */
export type Stage = "not-started" | "under-way" | "waiting" | "done" | "reopened";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;

const shapes: Record<Stage, ReactNode> = {
  "not-started": <circle cx="8" cy="8" r="6" {...line} strokeDasharray="3 2" />,
  "under-way": (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  waiting: <path d="M3 2h10L8 8l5 6H3l5-6z" {...line} strokeLinejoin="miter" />,
  done: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="currentColor" />
      <path d="M4 8.2l2.8 2.8L12 5" className="stroke-paper" fill="none" strokeWidth="2" />
    </>
  ),
  reopened: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 1v4H9" {...line} />,
};

/** A status: its shape and its word. The shape is the same for the same stage everywhere. */
export function StatusMark({ stage, children }: { stage: Stage; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
        className="ui-svg-fill size-[1em] shrink-0 translate-y-[0.125em]"
      >
        {shapes[stage]}
      </svg>
      {children}
    </span>
  );
}
