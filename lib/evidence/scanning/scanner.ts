import type { Contents } from "../store.ts";

/**
 * What a scanner says of a file: nothing found; what it found, in its own words; that it takes no file of this size; or nothing
 * at all, because it is not there, is busy for too long or failed (`why` is for the operator).
 */
export type ScanAnswer =
  | { kind: "clean" }
  | { kind: "infected"; found: string }
  | { kind: "tooLarge" }
  | { kind: "unreachable"; why: string };

/** A program that looks for viruses. Neither question throws, unless the contents themselves cannot be read. */
export type Scanner = {
  /** Sends the contents and waits for the answer, `withinMs` at the most. */
  scan(contents: Contents, withinMs: number): Promise<ScanAnswer>;
  /** What it is, with the day of what it knows, as it says itself; null where it does not answer. */
  version(): Promise<string | null>;
};
