import type { EvidenceItem } from "#lib/domain/evidence.ts";

/** What a file is shown with where it belongs; withdrawn ones stay in the list. */
export const evidenceFields = {
  id: true,
  fileName: true,
  size: true,
  uploadedBy: { select: { name: true } },
  uploadedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
} as const;

type Row = Pick<EvidenceItem, "id" | "fileName" | "uploadedAt"> & {
  size: bigint;
  uploadedBy: { name: string };
  withdrawnAt: Date | null;
  withdrawReason: string | null;
};

/** The row as it is shown. */
export function evidenceItem({ size, uploadedBy, withdrawnAt, withdrawReason, ...file }: Row): EvidenceItem {
  return {
    ...file,
    size: Number(size),
    uploadedBy: uploadedBy.name,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawReason ?? "" },
  };
}
