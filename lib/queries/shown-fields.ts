import { STANDING } from "#lib/db/evidence-where.ts";

/** What a measure is shown with wherever it has to be proven. */
export const provenFields = {
  ordinal: true,
  text: true,
  status: true,
  outcome: true,
  noEvidenceReason: true,
  evidence: {
    where: STANDING,
    orderBy: { uploadedAt: "asc" },
    select: { id: true, fileName: true, size: true },
  },
} as const;

/** What a signature on a closure request is shown with. */
export const signatureFields = {
  step: true,
  passed: true,
  comment: true,
  grade: true,
  longTermWork: true,
  signedAs: true,
  signedAt: true,
} as const;
