export const EXTENSION_STATUSES = ["AWAITING_LEADER", "AWAITING_OFFICE", "GRANTED", "RETURNED", "WITHDRAWN"] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

/** The states in which a request travels; a finding has one such request at most. */
export const EXTENSION_UNDER_WAY = ["AWAITING_LEADER", "AWAITING_OFFICE"] as const satisfies ExtensionStatus[];

export const EXTENSION_STEPS = ["LEADER", "OFFICE"] as const;
export type ExtensionStep = (typeof EXTENSION_STEPS)[number];

/** True while a signature is awaited. */
export function isUnderWay(status: ExtensionStatus): boolean {
  return EXTENSION_UNDER_WAY.some((each) => each === status);
}
