import { type AuditFacts, auditText, type Json } from "#lib/domain/audit.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { type ApprovalRecord, type CheckedFile, checkedFiles } from "#lib/domain/notice/checked.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { toMembers } from "#lib/db/json-column.ts";
import { servedEdition } from "./public-editions.ts";

/** An edition with the hashes of all its files, by three sources. `record` is null where no approval is on record. */
export type EditionCheck = { line: EditionLine; record: ApprovalRecord | null; files: CheckedFile[] };

/** A published edition checked from the bytes up, withdrawn or not; null where there is none under the number. */
export async function editionCheck(number: EditionNumber): Promise<EditionCheck | null> {
  const served = await servedEdition(number, ["index.html"]);
  if (!served) return null;
  const [rows, approval] = await Promise.all([keptFiles(served.line.id), approvalOf(number)]);
  return { line: served.line, record: approval?.record ?? null, files: checkedFiles(rows, approval?.files ?? new Map()) };
}

/** The database itself goes over the bytes, so that they need not travel. */
function keptFiles(editionId: string): Promise<Omit<CheckedFile, "recorded">[]> {
  return db().$queryRaw`
    SELECT name, "mediaType", length(bytes) AS size, sha256 AS stored, encode(sha256(bytes), 'hex') AS computed
    FROM "EditionFile" WHERE "editionId" = ${editionId} ORDER BY name`;
}

type Kept = AuditFacts & { previousHash: string; hash: string; before: string | null; after: string | null };

/** What the record says of the approval, and whether the entry is what its hash says, between its neighbours. */
async function approvalOf(number: EditionNumber): Promise<{ record: ApprovalRecord; files: Map<string, string> } | null> {
  const [row] = await db().$queryRaw<Kept[]>`
    SELECT a.sequence::int, a.at, a."actorId", a."actorName", a.action, a."findingId", a.subject, a.detail, a."previousHash", a.hash,
      (SELECT b.hash FROM "AuditEntry" b WHERE b.sequence = a.sequence - 1) AS before,
      (SELECT c."previousHash" FROM "AuditEntry" c WHERE c.sequence = a.sequence + 1) AS after
    FROM "AuditEntry" a
    WHERE a.action = 'noticeApproved' AND a.detail->>'edition' = ${editionName(number)} ORDER BY a.sequence LIMIT 1`;
  if (!row) return null;
  const { sequence, at, previousHash, hash, before, after } = row;
  const follows = (before === null || before === previousHash) && (after === null || after === hash);
  const holds = follows && sha256(auditText(previousHash, row)) === hash;
  return { record: { sequence, at, hash, holds }, files: hashesIn(row.detail) };
}

function hashesIn(detail: { [key: string]: Json }): Map<string, string> {
  return new Map(Object.entries(toMembers(detail.files)).flatMap(([name, hash]) => (typeof hash === "string" ? [[name, hash]] : [])));
}
