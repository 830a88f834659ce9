import type { Actor } from "#lib/domain/actor.ts";
import type { AuditAction } from "#lib/domain/audit.ts";
import { historyRemark, historyWords } from "#lib/domain/labels/history.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { toMembers } from "#lib/db/json-column.ts";
import { orderWithinScope } from "#lib/db/order-scope-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { readableFinding } from "./readable-finding.ts";

/** One trace of a finding, in words. */
export type HistoryEntry = { sequence: number; at: Date; by: string; what: string; remark: string | null };

const PAGE_SIZE = 50;

export type HistoryPage = {
  number: number;
  title: string | null;
  page: number;
  pageSize: number;
  total: number;
  entries: HistoryEntry[];
};

/**
 * What `actor` may read of the record of a finding they may read. What was done about an order is told to those who may read that
 * order: drafts, and what was answered, are not everybody's who reads the finding.
 */
function tracesFor(actor: Actor, findingId: string, without?: AuditAction): Sql {
  const scope = scopeOf(actor);
  const readable = scope && sql`EXISTS (SELECT 1 FROM "SupervisionOrder" o JOIN "Finding" f ON f.id = o."findingId"
    WHERE o.id = a.detail->>'orderId' AND ${orderWithinScope(scope)})`;
  const wanted = without === undefined ? sql`TRUE` : sql`a.action <> ${without}`;
  return sql`FROM "AuditEntry" a
    WHERE a."findingId" = ${findingId} AND ${wanted} AND (a.detail->>'orderId' IS NULL OR ${readable ?? sql`FALSE`})`;
}

type Row = { sequence: number; at: Date; actorName: string; action: string; detail: unknown };

type Window = { take: number; skip?: number; /** What is not told of. */ without?: AuditAction };

/** The newest traces of a finding whose permission was asked already. */
export async function historyEntries(actor: Actor, findingId: string, { take, skip = 0, without }: Window): Promise<HistoryEntry[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.sequence::int AS sequence, a.at, a."actorName", a.action, a.detail ${tracesFor(actor, findingId, without)}
    ORDER BY a.sequence DESC LIMIT ${take} OFFSET ${skip}`;
  return rows.map(({ actorName, action, detail, ...entry }) => {
    const said = toMembers(detail);
    return { ...entry, by: actorName, what: historyWords(action, said), remark: historyRemark(said) };
  });
}

/** The whole record of a finding, newest first, page by page (from 1); null where `actor` may not read it. */
export async function findingHistory(actor: Actor, number: number, page: number): Promise<HistoryPage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const [entries, counted] = await Promise.all([
    historyEntries(actor, finding.id, { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE }),
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${tracesFor(actor, finding.id)}`,
  ]);
  return { number, title: finding.title, page, pageSize: PAGE_SIZE, total: counted[0]?.total ?? 0, entries };
}
