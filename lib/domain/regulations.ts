import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusal.ts";
import { mayWork } from "./work-rights.ts";

/** 制度: made or revised. A source that only counts them says neither. */
export const REGULATION_KINDS = ["NEW", "REVISED"] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];

/** Why this person may not keep the list of regulations, or null. */
export function refusalOfKeepingRegulations(actor: Actor): Refusal | null {
  if (mayWork(actor, "keepRegulations")) return null;
  return { code: mayWork(actor, "readRegulations") ? "notYours" : "notFound" };
}
