import type { EvidenceItem } from "#lib/domain/evidence/file.ts";

/** What a list of files shows of each. */
export const evidenceItemFields = {
  id: true,
  fileName: true,
  size: true,
  uploadedBy: { select: { name: true } },
  uploadedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
} as const;

type Row = Omit<EvidenceItem, "size" | "uploadedBy" | "withdrawn"> & {
  size: bigint;
  uploadedBy: { name: string };
  withdrawnAt: Date | null;
  withdrawReason: string | null;
};

/** A row of evidence as a list shows it. */
export function evidenceItem({ size, uploadedBy, withdrawnAt, withdrawReason, ...file }: Row): EvidenceItem {
  return {
    ...file,
    size: Number(size),
    uploadedBy: uploadedBy.name,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawReason ?? "" },
  };
}
