import type { RequestView } from "../views.ts";
import type { FindingArchive } from "./archive.ts";

/** The application whose signatures closed a finding as it is closed now; null where the record has none. */
export function closingRequest({ finding }: Pick<FindingArchive, "finding">): RequestView | null {
  return finding.requests.find(({ status, reopenedOn }) => status === "GRANTED" && reopenedOn === null) ?? null;
}

/** How many files prove a measure. */
export function proofCount({ measures }: Pick<FindingArchive, "measures">, ordinal: number): number {
  const files = measures.find((measure) => measure.ordinal === ordinal)?.files ?? [];
  return files.filter(({ setAside, absence }) => setAside === null && absence !== "infected").length;
}
