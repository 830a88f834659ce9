export type ProgressBarProps = {
  /** What is counted, e.g. 已销号. */
  label: string;
  value: number;
  total: number;
  unit?: string;
};

/** How much of a whole is done, as a bar with the same in figures. */
export function ProgressBar({ label, value, total, unit = "项" }: ProgressBarProps) {
  const words = `${value} / ${total} ${unit}`;
  const share = total === 0 ? 0 : (value / total) * 100;
  return (
    <div className="font-sans">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{label}</span>
        <span className="font-bold">{words}</span>
      </div>
      <svg
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={words}
        className="ui-svg-fill ui-fill mt-1 block h-3 w-full border border-line-strong bg-surface"
      >
        <rect width={`${share}%`} height="100%" className="fill-ink" />
      </svg>
    </div>
  );
}
