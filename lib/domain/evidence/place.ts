import type { MeasurePlace } from "../finding.ts";

/** What a file proves: a measure, the answer to a supervision order, or what a look-back saw. */
export type EvidencePlace = { measureId: string } | { orderId: string } | { lookBackId: string };

/** Where the files of a place are shown: on the page of the measure, of the order, of the look-back. */
export type EvidencePage = MeasurePlace | { orderId: string } | { lookBackId: string };
