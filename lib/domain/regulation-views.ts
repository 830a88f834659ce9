import type { Day } from "./day.ts";
import type { RegulationKind } from "./regulations.ts";

/** One regulation on the list. `readable`: the finding it answers is one the reader may open. */
export type RegulationLine = {
  id: string;
  ordinal: number;
  title: string | null;
  kind: RegulationKind | null;
  documentNumber: string | null;
  adoptedOn: Day | null;
  number: number | null;
  readable: boolean;
};

/** How many there are, how many by name, and of each kind; the rest's source says neither. */
export type RegulationCounts = { total: number; named: number; new: number; revised: number };
