import { useId } from "react";

/** How a part of a bar is filled. Each differs from the others by its pattern, so that colour is only a help. */
export type BarFill = "cinnabar" | "amber" | "pine" | "hatch" | "dots" | "empty";

export type BarPart = { key: string; label: string; fill: BarFill };
export type BarRow = { key: string; label: string; values: Record<string, number> };

export type BarRowsProps = { parts: BarPart[]; rows: BarRow[] };

/** Wholes and their parts, one bar a row, all to one scale, with the number in every part that has room for it. Stands inside a `Picture`. */
export function BarRows({ parts, rows }: BarRowsProps) {
  const totals = rows.map(({ values }) => totalOf(parts, values));
  const longest = Math.max(1, ...totals);
  return (
    <>
      <Key parts={parts} />
      <div className="grid gap-y-2 @xl:grid-cols-[max-content_minmax(0,1fr)] @xl:items-center @xl:gap-x-4">
        {rows.map((row, index) => (
          <div key={row.key} className="contents">
            <span>{row.label}</span>
            <Bar parts={parts} values={row.values} total={totals[index] ?? 0} longest={longest} />
          </div>
        ))}
      </div>
    </>
  );
}

function totalOf(parts: BarPart[], values: Record<string, number>): number {
  return parts.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
}

type BarProps = { parts: BarPart[]; values: Record<string, number>; total: number; longest: number };

function Bar({ parts, values, total, longest }: BarProps) {
  let start = 0;
  // The total stands behind the longest bar too: a tenth of the width is its own.
  const scale = 90 / longest;
  return (
    <svg aria-hidden="true" className="block h-8 w-full overflow-visible text-sm">
      {parts.map(({ key, fill }) => {
        const value = values[key] ?? 0;
        const x = start;
        start += value * scale;
        return value > 0 && <Part key={key} fill={fill} x={x} width={value * scale} value={value} />;
      })}
      <text x={`${total * scale}%`} y="50%" dx="8" dy="5" className="fill-ink font-bold">
        {total}
      </text>
    </svg>
  );
}

/** Below this share of the whole width, a number would not fit. */
const ROOM = 4;

function Part({ fill, x, width, value }: { fill: BarFill; x: number; width: number; value: number }) {
  return (
    <svg x={`${x}%`} width={`${width}%`} height="100%">
      <FillShape fill={fill} />
      <rect width="100%" height="100%" fill="none" strokeWidth="2" className="stroke-ink" />
      {width >= ROOM && (
        <text x="50%" y="50%" dy="5" textAnchor="middle" paintOrder="stroke" strokeWidth="5" strokeLinejoin="round" className="fill-ink stroke-surface font-bold">
          {value}
        </text>
      )}
    </svg>
  );
}

function Key({ parts }: { parts: BarPart[] }) {
  return (
    <ul role="list" className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
      {parts.map(({ key, label, fill }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="h-5 w-8 border border-ink">
            <FillShape fill={fill} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function FillShape({ fill }: { fill: BarFill }) {
  const pattern = useId();
  const ground = <rect width="100%" height="100%" className={grounds[fill]} />;
  if (fill === "cinnabar" || fill === "empty") return ground;
  return (
    <>
      {ground}
      <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={fill === "pine" ? undefined : "rotate(45)"}>
        {marks[fill]}
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </>
  );
}

const grounds: Record<BarFill, string> = {
  cinnabar: "fill-cinnabar",
  amber: "fill-amber",
  pine: "fill-pine",
  hatch: "fill-surface",
  dots: "fill-surface",
  empty: "fill-surface",
};

const marks = {
  amber: <line x1="1" x2="1" y2="8" strokeWidth="2" className="stroke-on-amber" />,
  pine: <line y1="1" x2="8" y2="1" strokeWidth="2" className="stroke-surface" />,
  hatch: <path d="M1 0v8M0 1h8" strokeWidth="1.5" className="stroke-line-strong" />,
  dots: <circle cx="4" cy="4" r="1.5" className="fill-ink-soft" />,
};
