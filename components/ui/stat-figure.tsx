import type { ReactNode } from "react";

export type StatFigureProps = {
  value: number | string;
  unit?: string;
  /** What the number counts. */
  label: ReactNode;
  /** As of when, or out of how many. */
  note?: ReactNode;
  /** The list in which a reader can count the same. */
  href?: string;
};

/** A number that matters, with its words. Put several into a `StatRow`. */
export function StatFigure({ value, unit, label, note, href }: StatFigureProps) {
  const words = href ? (
    <a href={href} className="text-link underline underline-offset-4 hover:decoration-3">
      {label}
    </a>
  ) : (
    label
  );
  return (
    <div className="py-4 pe-4">
      <p className="font-serif leading-none">
        <span className="text-5xl leading-none font-bold">{value}</span>
        {unit && <span className="text-lg leading-none">{unit}</span>}
      </p>
      <p className="mt-2 font-sans font-bold">{words}</p>
      {note && <p className="font-sans text-sm text-ink-soft">{note}</p>}
    </div>
  );
}

/** Numbers side by side, under a hairline. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-4 border-t border-line print:grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))]">{children}</div>;
}
