import type { EvidenceItem, FileCondition, FileReview, VersionedItem } from "#lib/domain/evidence/file.ts";

/** What a review of a file is shown with. */
export const reviewFields = { accepted: true, reason: true, page: true, second: true, reviewedAs: true, reviewedAt: true } as const;

/** What a list of files shows of each. */
export const evidenceItemFields = {
  id: true,
  fileName: true,
  size: true,
  uploadedBy: { select: { name: true } },
  uploadedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
  replacesId: true,
  replacedAt: true,
  reviews: { orderBy: { reviewedAt: "desc" }, take: 1, select: reviewFields },
  file: { select: { scan: true, scannedAt: true, damage: true, purgedAt: true } },
} as const;

type ReviewRow = Omit<FileReview, "by" | "at"> & { reviewedAs: string; reviewedAt: Date };

/** A row of evidence as the fields above select it. */
export type ItemRow = {
  id: string;
  fileName: string;
  size: bigint;
  uploadedBy: { name: string };
  uploadedAt: Date;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  replacedAt: Date | null;
  reviews: ReviewRow[];
  file: FileCondition;
};

/** A review as it is shown. */
export function reviewView({ accepted, reason, page, second, reviewedAs, reviewedAt }: ReviewRow): FileReview {
  return { accepted, reason, page, second, by: reviewedAs, at: reviewedAt };
}

/** A row of evidence as a list shows it. */
export function evidenceItem(row: ItemRow): EvidenceItem {
  const { id, fileName, size, uploadedBy, uploadedAt, withdrawnAt, withdrawReason, replacedAt, reviews, file } = row;
  const [last] = reviews;
  return {
    ...{ id, fileName, uploadedAt, replacedAt },
    size: Number(size),
    uploadedBy: uploadedBy.name,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawReason ?? "" },
    review: last ? reviewView(last) : null,
    condition: file,
  };
}

/** The files of one place as its list shows them: each with the versions it took the place of. */
export function evidenceItems(rows: readonly (ItemRow & { replacesId: string | null })[]): VersionedItem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Set(rows.flatMap(({ replacesId }) => replacesId ?? []));
  const olderOf = ({ replacesId }: { replacesId: string | null }): EvidenceItem[] => {
    const before = replacesId === null ? undefined : byId.get(replacesId);
    return before ? [evidenceItem(before), ...olderOf(before)] : [];
  };
  return rows.filter(({ id }) => !replaced.has(id)).map((row) => ({ ...evidenceItem(row), older: olderOf(row) }));
}
