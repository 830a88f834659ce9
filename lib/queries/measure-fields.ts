/** What a measure is shown with wherever it has to be proven; withdrawn evidence proves nothing. */
export const provenFields = {
  ordinal: true,
  text: true,
  status: true,
  outcome: true,
  noEvidenceReason: true,
  evidence: {
    where: { withdrawnAt: null },
    orderBy: { uploadedAt: "asc" },
    select: { id: true, fileName: true, size: true },
  },
} as const;
