import type { Day } from "./day.ts";
import { REGULATION_KINDS, type RegulationKind } from "./regulations.ts";

/** How the list can be narrowed: by kind, or to those whose source says neither. */
export const REGULATION_NARROWINGS = [...REGULATION_KINDS, "UNSTATED"] as const;

/** What the list is narrowed by; null narrows nothing. */
export type RegulationFilter = { kind: (typeof REGULATION_NARROWINGS)[number] | null; named: "named" | "unnamed" | null; page: number };

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
