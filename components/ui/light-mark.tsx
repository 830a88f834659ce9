import type { ReactNode } from "react";

/** The five lights. Each differs from the others by shape, so that colour is only a help. */
export type LightTone = "red" | "yellow" | "green" | "grey" | "tick";

const shapes: Record<LightTone, ReactNode> = {
  red: (
    <>
      <path d="M6.5 1h7L19 6.5v7L13.5 19h-7L1 13.5v-7z" className="fill-cinnabar" />
      <path d="M9 4.5h2.2v7H9zM9 13.3h2.2v2.2H9z" className="fill-on-cinnabar" />
    </>
  ),
  yellow: (
    <>
      <path d="M10 2l8.7 16H1.3z" className="fill-amber stroke-ink" strokeWidth="1.75" strokeLinejoin="round" />
      <path d="M9.1 7.5h1.8v5H9.1zM9.1 13.7h1.8v1.8H9.1z" className="fill-on-amber" />
    </>
  ),
  green: <circle cx="10" cy="10" r="8.5" className="fill-pine" />,
  grey: <circle cx="10" cy="10" r="7.5" fill="none" strokeWidth="2" className="stroke-line-strong" />,
  tick: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" strokeWidth="1.75" className="stroke-ink" />
      <path d="M5.5 10.3l3.2 3.2 5.8-6.6" fill="none" strokeWidth="2.25" className="stroke-ink" />
    </>
  ),
};

export type LightMarkProps = {
  tone: LightTone;
  /** What the light says, e.g. 逾期. */
  label: string;
  /** Only the shape is shown; the word is still read out and appears on hovering. */
  labelHidden?: boolean;
};

/** A light: shape, colour and word. */
export function LightMark({ tone, label, labelHidden = false }: LightMarkProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap" title={labelHidden ? label : undefined}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="ui-svg-fill ui-fill size-[1.25em] shrink-0">
        {shapes[tone]}
      </svg>
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
