import type { Span } from "./store.ts";

/**
 * The one stretch of a file that a Range header asks for; null for the whole file (no header, several stretches, or
 * nothing that can be read as one); "unsatisfiable" when it lies outside the file.
 */
export function spanOf(header: string | null, size: number): Span | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  // "5-3" is not a range at all, and is ignored; "9-" of five bytes is one that cannot be met.
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start >= size || end < start ? "unsatisfiable" : { start, end };
}
