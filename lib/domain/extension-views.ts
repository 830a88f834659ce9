import type { Day } from "./day.ts";
import type { ExtensionStatus, ExtensionStep } from "./extension-status.ts";

// What queries hand to components about deadlines: neither may import the other.

/** One change of a deadline. */
export type DeadlineChangeView = { from: Day | null; to: Day; reason: string; byName: string; at: Date };

/** One signature on an extension request. */
export type ExtensionSignatureView = { step: ExtensionStep; passed: boolean; comment: string; signedAs: string; signedAt: Date };

/** An extension request with the signatures it has so far. */
export type ExtensionRequestView = {
  sequence: number;
  status: ExtensionStatus;
  from: Day;
  to: Day;
  reason: string;
  askedBy: string;
  askedAt: Date;
  endedAt: Date | null;
  signatures: ExtensionSignatureView[];
};
