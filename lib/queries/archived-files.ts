import { absenceOf, type ArchivedFile, setAsideOf } from "#lib/domain/archive/file.ts";
import type { EvidenceGetPayload, EvidenceOrderByWithRelationInput } from "#lib/db/generated/models/Evidence.ts";
import { toMembers } from "#lib/db/json-column.ts";

const fields = {
  fileName: true,
  size: true,
  sha256: true,
  uploadedBy: { select: { name: true } },
  uploadedAt: true,
  department: { select: { name: true } },
  withdrawnAt: true,
  withdrawReason: true,
  replacedAt: true,
  returnedAt: true,
  replacedBy: { select: { fileName: true } },
  reviews: { where: { accepted: false }, orderBy: { reviewedAt: "desc" }, take: 1, select: { reason: true } },
  file: { select: { scan: true, purgedAt: true, damage: true, contents: true } },
} as const;

const AS_THEY_CAME: EvidenceOrderByWithRelationInput[] = [{ uploadedAt: "asc" }, { id: "asc" }];

/** The files of a place as archives take them: in the order in which they came. */
export const archivedFiles = { orderBy: AS_THEY_CAME, select: fields };

type Row = EvidenceGetPayload<{ select: typeof fields }>;

/** The row as an archive takes it. */
export function archivedFile(row: Row): ArchivedFile {
  const { fileName, size, sha256, uploadedBy, uploadedAt, department, replacedBy, reviews, file, ...course } = row;
  const { scan, purgedAt, damage, contents } = file;
  const { pages } = toMembers(contents);
  return {
    fileName,
    size: Number(size),
    sha256,
    sentBy: uploadedBy.name,
    department: department?.name ?? null,
    sentAt: uploadedAt,
    pages: typeof pages === "number" ? pages : null,
    setAside: setAsideOf({ ...course, newer: replacedBy?.fileName ?? null, returnReason: reviews[0]?.reason ?? null }),
    absence: absenceOf({ scan, purged: purgedAt !== null, damage }),
  };
}
