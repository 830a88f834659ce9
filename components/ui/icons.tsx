import type { ReactNode } from "react";

type IconProps = { className?: string };

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "square" } as const;

function Icon({ className = "size-4", children }: IconProps & { children: ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={`${className} shrink-0`}>
      {children}
    </svg>
  );
}

/** A tick, as one makes it with a pen. */
export function TickIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 8.5l3.5 3.5 7.5-8.5" {...stroke} strokeWidth={2.25} />
    </Icon>
  );
}

/** An exclamation mark in an octagon: something is wrong. */
export function AlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M7 3.5h2v5.5H7zM7 10.5h2v2H7z" className="fill-surface" />
    </Icon>
  );
}

/** A letter i in a ring: something to know. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.75" {...stroke} strokeWidth={1.5} />
      <path d="M7 7h2v5H7zM7 4h2v2H7z" fill="currentColor" />
    </Icon>
  );
}

/** Which way a column is sorted; both arrows when it is not. */
export function SortIcon({ direction, className = "size-3.5" }: IconProps & { direction?: "ascending" | "descending" }) {
  return (
    <Icon className={className}>
      {direction !== "descending" && <path d="M8 1.5l4.5 5.5h-9z" fill="currentColor" />}
      {direction !== "ascending" && <path d="M8 14.5l4.5-5.5h-9z" fill="currentColor" />}
    </Icon>
  );
}
