import type { FactName, Span } from "./outline.ts";

/** A fact with the passage it was read from. */
export type Found = { value: string; span: Span };
export type Facts = Partial<Record<FactName, Found>>;
