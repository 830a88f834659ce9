import { useId } from "react";

/** How a segment is filled; told apart without colour. The same five as in `TallyGrid`. */
export type Fill = "solid" | "frame" | "half" | "empty" | "hatch";

export type Segment = { label: string; value: number; fill: Fill };

export type StackedBarProps = {
  /** What the whole bar is, e.g. the name of a part. */
  label: string;
  segments: Segment[];
  unit?: string;
  /** Leave the key away where one key serves several bars. */
  legend?: boolean;
};

/** A whole and its parts. The picture's words are its parts and their numbers. */
export function StackedBar({ label, segments, unit = "项", legend = true }: StackedBarProps) {
  const shown = segments.filter((segment) => segment.value > 0);
  const total = shown.reduce((sum, segment) => sum + segment.value, 0);
  const words = shown.map((segment) => `${segment.label} ${segment.value} ${unit}`).join("，");
  let start = 0;
  return (
    <figure className="font-sans">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{label}</span>
        <span className="font-bold">
          {total} {unit}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={`${label}：${words}`}
        className="ui-svg-fill ui-fill mt-1 block h-6 w-full border border-ink bg-surface"
      >
        {shown.map((segment) => {
          const x = (start / total) * 100;
          start += segment.value;
          return (
            <svg key={segment.label} x={`${x}%`} width={`${(segment.value / total) * 100}%`} height="100%">
              <FillShape fill={segment.fill} />
              {x > 0 && <line y2="100%" strokeWidth="2" className="stroke-ink" />}
            </svg>
          );
        })}
      </svg>
      {legend && <Legend segments={segments} unit={unit} />}
    </figure>
  );
}

function Legend({ segments, unit }: { segments: Segment[]; unit: string }) {
  return (
    <ul role="list" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {segments.map((segment) => (
        <li key={segment.label} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="ui-svg-fill ui-fill h-4 w-6 border border-ink">
            <FillShape fill={segment.fill} />
          </svg>
          {segment.label} {segment.value} {unit}
        </li>
      ))}
    </ul>
  );
}

function FillShape({ fill }: { fill: Fill }) {
  const pattern = useId();
  switch (fill) {
    case "solid":
      return <rect width="100%" height="100%" className="fill-cinnabar" />;
    case "frame":
      return (
        <>
          <rect width="100%" height="100%" className="fill-cinnabar" />
          <rect x="4" y="4" className="h-[calc(100%-8px)] w-[calc(100%-8px)] fill-surface" />
        </>
      );
    case "half":
      return <rect y="50%" width="100%" height="50%" className="fill-ink-soft" />;
    case "empty":
      return null;
    case "hatch":
      return (
        <>
          <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="6" strokeWidth="2" className="stroke-line-strong" />
          </pattern>
          <rect width="100%" height="100%" fill={`url(#${pattern})`} />
        </>
      );
  }
}
