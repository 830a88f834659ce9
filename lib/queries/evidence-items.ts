import type { EvidenceItem } from "#lib/domain/evidence/file.ts";
import { scanStanding } from "#lib/domain/evidence/scan.ts";
import type { ScanState } from "#lib/domain/evidence/standing.ts";

/** What a list of files shows of each. */
export const evidenceItemFields = {
  id: true,
  fileName: true,
  size: true,
  uploadedBy: { select: { name: true } },
  uploadedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
  file: { select: { scan: true, scannedAt: true, purgedAt: true } },
} as const;

type Row = Omit<EvidenceItem, "size" | "uploadedBy" | "withdrawn" | "scan" | "purgedAt"> & {
  size: bigint;
  uploadedBy: { name: string };
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  file: { scan: ScanState; scannedAt: Date | null; purgedAt: Date | null };
};

/** A row of evidence as a list shows it. */
export function evidenceItem({ size, uploadedBy, withdrawnAt, withdrawReason, file: bytes, ...file }: Row): EvidenceItem {
  return {
    ...file,
    size: Number(size),
    uploadedBy: uploadedBy.name,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawReason ?? "" },
    scan: scanStanding(bytes),
    purgedAt: bytes.purgedAt,
  };
}
