/** 制度: made or revised. A source that only counts them says neither. */
export const REGULATION_KINDS = ["NEW", "REVISED"] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];
