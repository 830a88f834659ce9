import type { Actor } from "#lib/domain/actor.ts";
import { historyRemark, historyWords } from "#lib/domain/labels/history.ts";
import { db } from "#lib/db/client.ts";
import { toMembers } from "#lib/db/json-column.ts";
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

/** The newest traces of a finding whose permission was asked already. */
export async function historyEntries(findingId: string, window: { take: number; skip?: number }): Promise<HistoryEntry[]> {
  const rows = await db().auditEntry.findMany({
    where: { findingId },
    orderBy: { sequence: "desc" },
    ...window,
    select: { sequence: true, at: true, actorName: true, action: true, detail: true },
  });
  return rows.map(({ sequence, at, actorName, action, detail }) => {
    const said = toMembers(detail);
    return { sequence: Number(sequence), at, by: actorName, what: historyWords(action, said), remark: historyRemark(said) };
  });
}

/** The whole record of a finding, newest first, page by page (from 1); null where `actor` may not read it. */
export async function findingHistory(actor: Actor, number: number, page: number): Promise<HistoryPage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const [entries, total] = await Promise.all([
    historyEntries(finding.id, { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE }),
    db().auditEntry.count({ where: { findingId: finding.id } }),
  ]);
  return { number, title: finding.title, page, pageSize: PAGE_SIZE, total, entries };
}
