import type { ReadingChoice } from "#components/ui/reading-controls.tsx";

/** How large and how strong a reader wants the public pages; it lives in the address, so it needs neither script nor cookie. */
export type ReadingMode = { text: "normal" | "large" | "largest"; contrast: "normal" | "high" };

export type SearchParams = Record<string, string | string[] | undefined>;

const SIZES = [
  { text: "normal", label: "标准" },
  { text: "large", label: "大" },
  { text: "largest", label: "特大" },
] as const;

const CONTRASTS = [
  { contrast: "normal", label: "标准" },
  { contrast: "high", label: "高" },
] as const;

/** Reads the mode from an address; what it does not know is normal. */
export function readingModeOf({ text, contrast }: SearchParams): ReadingMode {
  return {
    text: SIZES.find((size) => size.text === text)?.text ?? "normal",
    contrast: CONTRASTS.find((known) => known.contrast === contrast)?.contrast ?? "normal",
  };
}

/** The address of a public page in this mode. `keep`: what else of the address goes along. */
export function addressIn(path: string, { text, contrast }: ReadingMode, keep: Record<string, string> = {}): string {
  const params = new URLSearchParams(keep);
  if (text !== "normal") params.set("text", text);
  if (contrast !== "normal") params.set("contrast", contrast);
  return params.size > 0 ? `${path}?${params}` : path;
}

/** The choices for `ReadingControls`, each keeping the other setting. */
export function readingChoices(path: string, mode: ReadingMode, keep: Record<string, string> = {}): { sizes: ReadingChoice[]; contrasts: ReadingChoice[] } {
  return {
    sizes: SIZES.map(({ text, label }) => ({ label, href: addressIn(path, { ...mode, text }, keep), current: text === mode.text })),
    contrasts: CONTRASTS.map(({ contrast, label }) => ({
      label,
      href: addressIn(path, { ...mode, contrast }, keep),
      current: contrast === mode.contrast,
    })),
  };
}
