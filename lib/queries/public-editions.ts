import { createHash } from "node:crypto";
import type { Progress } from "#lib/domain/counts.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { EditionNumber } from "#lib/domain/notice/edition.ts";
import { type EditionLine, EDITIONS_PER_PAGE, type EditionsPage, standingOf } from "#lib/domain/notice/published.ts";
import { db } from "#lib/db/client.ts";
import { empty, join, type Sql, sql } from "#lib/db/sql.ts";
import { storedNotice } from "#lib/db/stored-notice.ts";

// What anyone may read of the editions. One that is approved and not yet published is not among them.

/** A file of an edition without its bytes. */
export type EditionFileHead = { name: string; mediaType: string; sha256: string };

/** An edition, and those of its files that were asked for. */
export type ServedEdition = { line: EditionLine; files: EditionFileHead[] };

type Row = {
  id: string;
  year: number;
  serial: number;
  title: string;
  changeNote: string | null;
  approvedAt: Date;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  asOf: Day;
  party: string;
  sample: boolean;
  progress: Progress;
  corrects: EditionNumber | null;
  correctedBy: EditionNumber | null;
  correctedAt: Date | null;
  correctionNote: string | null;
};

const columns = sql`e.id, e.year, e.serial, e.title, e."changeNote", e."approvedAt", e."publishedAt", e."withdrawnAt", e."withdrawReason",
  e.content->>'asOf' AS "asOf", e.content->>'party' AS party,
  (e.content->>'sample')::boolean AS sample, e.content->'progress' AS progress,
  (SELECT json_build_object('year', c.year, 'serial', c.serial) FROM "Edition" c WHERE c.id = e."correctsId") AS corrects,
  CASE WHEN n.id IS NOT NULL THEN json_build_object('year', n.year, 'serial', n.serial) END AS "correctedBy",
  n."publishedAt" AS "correctedAt", n."changeNote" AS "correctionNote"`;

const published = sql`FROM "Edition" e
  LEFT JOIN LATERAL (
    SELECT b.id, b.year, b.serial, b."publishedAt", b."changeNote" FROM "Edition" b
    WHERE b."correctsId" = e.id AND b."publishedAt" IS NOT NULL ORDER BY b."publishedAt" LIMIT 1
  ) n ON true
  WHERE e."publishedAt" IS NOT NULL`;

/** Those in force before those corrected before those withdrawn, the latest first. */
const order = sql`ORDER BY (e."withdrawnAt" IS NOT NULL), (n.id IS NOT NULL), e."publishedAt" DESC, e.year DESC, e.serial DESC`;

/** The list of what is published, a page of it, in one statement. */
export async function publishedEditions(page = 1): Promise<EditionsPage> {
  const rows = await db().$queryRaw<(Row & { total: number })[]>`
    SELECT ${columns}, (count(*) OVER ())::int AS total ${published} ${order}
    LIMIT ${EDITIONS_PER_PAGE} OFFSET ${(page - 1) * EDITIONS_PER_PAGE}`;
  return { lines: rows.map(lineOf), total: rows[0]?.total ?? 0, page };
}

/** Every published edition, in the same order: for the feed, the map of the site and the bundle, which are whole or wrong. */
export async function everyEdition(): Promise<EditionLine[]> {
  const rows = await db().$queryRaw<Row[]>`SELECT ${columns} ${published} ${order}`;
  return rows.map(lineOf);
}

/** The edition in force that was published last; null before there is one. */
export async function currentEdition(): Promise<EditionLine | null> {
  const [row] = await db().$queryRaw<Row[]>`SELECT ${columns} ${published} AND e."withdrawnAt" IS NULL AND n.id IS NULL ${order} LIMIT 1`;
  return row ? lineOf(row) : null;
}

/** This edition as it stands, with the heads of these files of it, in one statement; null where nothing is published under the number. */
export async function servedEdition({ year, serial }: EditionNumber, names: readonly string[]): Promise<ServedEdition | null> {
  const [row] = await db().$queryRaw<(Row & { files: EditionFileHead[] })[]>`
    SELECT ${columns}, ${heads(names)} AS files ${published} AND e.year = ${year} AND e.serial = ${serial}`;
  return row ? { line: lineOf(row), files: row.files } : null;
}

function heads(names: readonly string[]): Sql {
  const only = names.length > 0 ? sql`AND f.name IN (${join([...names])})` : empty;
  return sql`(SELECT coalesce(json_agg(json_build_object('name', f.name, 'mediaType', f."mediaType", 'sha256', f.sha256) ORDER BY f.name), '[]')
    FROM "EditionFile" f WHERE f."editionId" = e.id ${only})`;
}

/**
 * The bytes of a file, only if they are what was approved: by the record of the approval, by the row, and by themselves. Null where
 * they are not, or not there.
 */
export async function approvedBytes({ id, number }: Pick<EditionLine, "id" | "number">, { name, sha256 }: EditionFileHead): Promise<Uint8Array | null> {
  const [row] = await db().$queryRaw<{ bytes: Uint8Array; recorded: string | null }[]>`
    SELECT f.bytes, (
      SELECT a.detail->'files'->>f.name FROM "AuditEntry" a
      WHERE a.action = 'noticeApproved' AND a.detail->>'edition' = ${editionName(number)} ORDER BY a.sequence LIMIT 1
    ) AS recorded
    FROM "EditionFile" f WHERE f."editionId" = ${id} AND f.name = ${name}`;
  const whole = row?.recorded === sha256 && createHash("sha256").update(row.bytes).digest("hex") === sha256;
  return whole ? row.bytes : null;
}

/** What a published edition says, to be searched. */
export async function editionContent(editionId: string): Promise<NoticeContent | null> {
  const row = await db().edition.findFirst({ where: { id: editionId, publishedAt: { not: null } }, select: { content: true } });
  return row && storedNotice.parse(row.content);
}

function lineOf(row: Row): EditionLine {
  const { year, serial, changeNote, approvedAt, corrects, correctedBy, correctedAt, correctionNote, withdrawnAt, withdrawReason } = row;
  const { id, title, party, sample, asOf, progress, publishedAt } = row;
  const by = correctedBy && correctedAt ? { number: correctedBy, publishedAt: correctedAt, note: correctionNote } : null;
  return {
    ...{ id, title, party, sample, asOf, progress, publishedAt },
    number: { year, serial },
    approvedOn: dayAt(approvedAt),
    correction: corrects && { of: corrects, note: changeNote ?? "" },
    standing: standingOf({ withdrawnAt, withdrawReason, correctedBy: by }),
  };
}
