export type SpanRow = { key: string; label: string; /** The middle, and the end; null where there is nothing. */ middle: number | null; end: number | null };

export type SpanRowsProps = { rows: SpanRow[]; /** The words for the two. */ middleLabel: string; endLabel: string };

/** From nothing to a middle and on to an end, one row each, all to one scale. Stands inside a `Picture`. */
export function SpanRows({ rows, middleLabel, endLabel }: SpanRowsProps) {
  const longest = Math.max(1, ...rows.map(({ end }) => end ?? 0));
  return (
    <>
      <ul role="list" className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
        <li className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="h-5 w-8">
            <rect width="100%" height="100%" className="fill-cinnabar" />
          </svg>
          {middleLabel}
        </li>
        <li className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="h-5 w-8">
            <Reach from={0} to={94} />
          </svg>
          {endLabel}
        </li>
      </ul>
      <div className="grid gap-y-2 @xl:grid-cols-[max-content_minmax(0,1fr)] @xl:items-center @xl:gap-x-4">
        {rows.map((row) => (
          <div key={row.key} className="contents">
            <span>{row.label}</span>
            <Span row={row} scale={75 / longest} endLabel={endLabel} />
          </div>
        ))}
      </div>
    </>
  );
}

function Span({ row: { middle, end }, scale, endLabel }: { row: SpanRow; scale: number; endLabel: string }) {
  if (middle === null || end === null) return <span className="flex h-8 items-center text-ink-soft">—</span>;
  return (
    <svg aria-hidden="true" className="block h-8 w-full overflow-visible text-sm">
      <Reach from={middle * scale} to={end * scale} />
      <rect width={`${middle * scale}%`} y="15%" height="70%" className="fill-cinnabar" />
      <line x1="0" x2="0" y1="0%" y2="100%" strokeWidth="2" className="stroke-ink" />
      <text x={`${end * scale}%`} y="50%" dx="10" dy="5" className="fill-ink">
        <tspan className="font-bold">{middle}</tspan>
        {`，${endLabel} ${end}`}
      </text>
    </svg>
  );
}

function Reach({ from, to }: { from: number; to: number }) {
  return (
    <>
      <line x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" strokeWidth="2" className="stroke-ink" />
      <line x1={`${to}%`} x2={`${to}%`} y1="20%" y2="80%" strokeWidth="3" className="stroke-ink" />
    </>
  );
}
