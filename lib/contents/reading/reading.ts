import { type FileOrigin, NO_ORIGIN, type Passage, type Reading } from "#lib/domain/evidence/contents.ts";

/** What was read of one file, before the rules are asked about it. */
export type FileRead = {
  reading: Reading;
  pages: number | null;
  picture: { width: number; height: number } | null;
  origin: FileOrigin;
  passages: readonly Passage[];
  /** The names of the files in an archive. */
  names: readonly string[];
  /** Stretches that hold the characters of a mark, of a format whose text is not read; not kept. */
  loose: readonly string[];
};

export const NOTHING: FileRead = { reading: "none", pages: null, picture: null, origin: NO_ORIGIN, passages: [], names: [], loose: [] };

/** More text than this is not read, nor more pages; and nothing begins after this time. */
const TEXT_LIMIT = 2_000_000;
const PASSAGE_LIMIT = 200_000;
export const PAGE_LIMIT = 2_000;
const WORK_MS = 20_000;

/** A page of writing is a passage; a longer stretch is cut, between lines where there are lines. */
const STRETCH = 4_000;

/** Gathers the text of a file as it is read. */
export type Gathering = {
  /** False once it is enough. */
  add(page: number | null, text: string): boolean;
  /** Whether something was left out, or the time is up. */
  isFull(): boolean;
  passages(): Passage[];
};

export function gathering(now: () => number = () => performance.now()): Gathering {
  const passages: Passage[] = [];
  const end = now() + WORK_MS;
  let length = 0;
  let full = false;
  const isFull = (): boolean => {
    full ||= now() > end;
    return full;
  };
  return {
    isFull,
    passages: () => passages,
    add(page, text) {
      for (const stretch of stretchesOf(storable(text))) {
        full ||= length + stretch.length > TEXT_LIMIT || passages.length >= PASSAGE_LIMIT;
        if (full) break;
        length += stretch.length;
        passages.push({ page, text: stretch });
      }
      return !isFull();
    },
  };
}

function* stretchesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const most = from + STRETCH;
    const lineEnd = text.lastIndexOf("\n", most);
    const to = most >= text.length ? text.length : lineEnd > from ? lineEnd : most;
    const stretch = text.slice(from, to).trim();
    if (stretch !== "") yield stretch;
    from = to;
  }
}

/** The database takes no zero bytes and no halves of characters; nobody misses the other control characters. */
function storable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]/gu, " ");
}

/** What a file says of its making in one line; null where it says nothing. */
export function told(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = storable(value).replace(/\s+/gu, " ").trim().slice(0, 100).toWellFormed();
  return text === "" ? null : text;
}

/** Whole, or in part where it was too much; none where no text came of it. */
export function readingOf(text: Gathering): Reading {
  if (text.isFull()) return "part";
  return text.passages().length > 0 ? "whole" : "none";
}
