import { classNames } from "./class-names.ts";

/** Two lines told apart by more than colour: `planned` is dashed, `actual` is solid with a dot at every point. */
export type LineLook = "planned" | "actual";

export type Line = { name: string; look: LineLook; /** One a place, null where nothing is known. */ values: (number | null)[] };

export type LineChartProps = {
  lines: Line[];
  /** One a place from left to right: what stands under it, "" for nothing. */
  ticks: string[];
  /** Upright lines with their words, by place. The lines' own values are written where `values` is set. */
  marks: { place: number; label: string; values?: boolean }[];
};

/** Lines over places from left to right. Drawn to the width there is: letters keep their size. Stands inside a `Picture`. */
export function LineChart({ lines, ticks, marks }: LineChartProps) {
  const top = topOf(lines);
  const last = Math.max(ticks.length - 1, 1);
  const at: Scale = { x: (place) => (place / last) * 100, y: (value) => 100 - (value / top) * 100 };
  return (
    <>
      <Key lines={lines} />
      <div className="ps-9 pe-5 pt-14 pb-8">
        <svg aria-hidden="true" className="block h-56 w-full overflow-visible text-sm print:h-40">
          <Grid top={top} at={at} />
          {ticks.map((tick, place) => tick !== "" && <Tick key={tick} label={tick} x={at.x(place)} />)}
          {marks.map((mark, order) => (
            <Mark key={mark.label} label={mark.label} x={at.x(mark.place)} order={order} />
          ))}
          {lines.map((line) => (
            <Drawn key={line.name} line={line} at={at} />
          ))}
          {marks.map((mark) => mark.values && <Values key={mark.label} lines={lines} place={mark.place} at={at} />)}
        </svg>
      </div>
    </>
  );
}

type Scale = { x: (place: number) => number; y: (value: number) => number };

/** A round number not below the highest value, of four equal parts. */
function topOf(lines: Line[]): number {
  const highest = Math.max(4, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].map((each) => each * power).find((each) => each * 4 >= highest);
  return (step ?? Math.ceil(highest / 4)) * 4;
}

function Grid({ top, at }: { top: number; at: Scale }) {
  return [0, 1, 2, 3, 4].map((part) => {
    const value = (top / 4) * part;
    const y = `${at.y(value)}%`;
    return (
      <g key={part}>
        <line x1="0%" x2="100%" y1={y} y2={y} className={part === 0 ? "stroke-line-strong" : "stroke-line"} />
        <text x="0%" y={y} dx="-8" dy="5" textAnchor="end" className="fill-ink-soft">
          {value}
        </text>
      </g>
    );
  });
}

function Tick({ label, x }: { label: string; x: number }) {
  return (
    <>
      <line x1={`${x}%`} x2={`${x}%`} y1="100%" y2="101.5%" className="stroke-line-strong" />
      <text x={`${x}%`} y="100%" dy="22" textAnchor="middle" className="fill-ink-soft text-[0.75rem] @3xl:text-sm">
        {label}
      </text>
    </>
  );
}

/** Above the field and the values in it, each a row higher than the one before, so that two close by do not cover each other. */
function Mark({ label, x, order }: { label: string; x: number; order: number }) {
  const anchor = x > 85 ? "end" : x < 15 ? "start" : "middle";
  const y = -24 - order * 18;
  const dx = order === 0 || anchor === "middle" ? 0 : anchor === "end" ? -6 : 6;
  return (
    <>
      <line x1={`${x}%`} x2={`${x}%`} y1={y + 4} y2="100%" strokeDasharray="2 3" className="stroke-line-strong" />
      <text x={`${x}%`} y={y} dx={dx} textAnchor={anchor} className="fill-ink">
        {label}
      </text>
    </>
  );
}

function Drawn({ line: { look, values }, at }: { line: Line; at: Scale }) {
  const points = values.flatMap((value, place) => (value === null ? [] : [{ x: at.x(place), y: at.y(value) }]));
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" className="overflow-visible">
        <polyline
          points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          strokeWidth={look === "actual" ? 2.5 : 2}
          strokeDasharray={look === "planned" ? "7 5" : undefined}
          vectorEffect="non-scaling-stroke"
          className={strokes[look]}
        />
      </svg>
      {look === "actual" && points.map(({ x, y }) => <circle key={x} cx={`${x}%`} cy={`${y}%`} r="3" className="fill-cinnabar" />)}
    </>
  );
}

const strokes: Record<LineLook, string> = { planned: "stroke-ink", actual: "stroke-cinnabar" };

/** What the lines say at one place, beside them: the higher one above its line, the lower one below. */
function Values({ lines, place, at }: { lines: Line[]; place: number; at: Scale }) {
  const known = lines.flatMap(({ name, look, values }) => {
    const value = values[place];
    return value === null || value === undefined ? [] : [{ name, look, value }];
  });
  const sorted = [...known].sort((a, b) => b.value - a.value);
  const x = at.x(place);
  const left = x > 75;
  return sorted.map(({ name, look, value }, order) => (
    <text
      key={name}
      x={`${x}%`}
      y={`${at.y(value)}%`}
      dx={left ? -8 : 8}
      dy={order === 0 ? -8 : 20}
      textAnchor={left ? "end" : "start"}
      paintOrder="stroke"
      strokeWidth="4"
      className={classNames("stroke-paper text-base font-bold", look === "actual" ? "fill-cinnabar" : "fill-ink")}
    >
      {`${name} ${value}`}
    </text>
  ));
}

function Key({ lines }: { lines: Line[] }) {
  return (
    <ul role="list" className="mb-1 flex flex-wrap gap-x-6 gap-y-1">
      {lines.map(({ name, look }) => (
        <li key={name} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="h-4 w-10">
            <line y1="8" x2="40" y2="8" strokeWidth="2.5" strokeDasharray={look === "planned" ? "7 5" : undefined} className={strokes[look]} />
            {look === "actual" && <circle cx="20" cy="8" r="3.5" className="fill-cinnabar" />}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
