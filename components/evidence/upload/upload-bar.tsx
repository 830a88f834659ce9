/** How much of a file has arrived, as a bar; the words stand beside it. */
export function UploadBar({ label, percent }: { label: string; percent: number }) {
  return (
    <progress
      aria-label={label}
      max={100}
      value={percent}
      className="mt-1 block h-3 w-full appearance-none border border-line-strong bg-surface [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-ink"
    />
  );
}
