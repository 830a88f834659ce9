import type { Actor } from "#lib/domain/actor.ts";
import type { FindingArchive, Seal } from "#lib/domain/archive/archive.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { archivedFile, archivedFiles } from "./archived-files.ts";
import { mayReadOrder, orderFields } from "#lib/db/evidence-place-facts.ts";
import { findingExport } from "./finding-export.ts";
import { historyEntries } from "./finding-history.ts";
import { readableFinding } from "./readable-finding.ts";

/** More traces than a finding ever leaves. */
const EVERY_TRACE = 10_000;

/**
 * All that 销号档案 of one finding is made from: with every file of its measures and look-backs, and those of the orders that `actor`
 * may read. That somebody took the archive is not part of it: two archives of the same state are the same. Refuses outsiders, those
 * who may not take it, and a finding that is not closed.
 */
export async function findingArchive(actor: Actor, number: number, now: Date): Promise<Result<FindingArchive, Refusal>> {
  const readable = await readableFinding(actor, number);
  if (!readable) return refuse({ code: "notFound" });
  const refusal = refusalOf(actor, "takeArchive", readable);
  if (refusal) return refuse(refusal);
  const [finding, traces, places, seal] = await Promise.all([
    findingExport(actor, number, now),
    historyEntries(actor, readable.id, { take: EVERY_TRACE, without: "archiveTaken" }),
    filesOf(actor, readable.id),
    sealOf(readable.id),
  ]);
  if (!finding) return refuse({ code: "notFound" });
  return ok({ finding, seal, traces: traces.toReversed(), ...places });
}

/** The entry that closed it last. */
async function sealOf(findingId: string): Promise<Seal | null> {
  const entry = await db().auditEntry.findFirst({
    where: { findingId, action: "closureSigned", detail: { path: ["to"], equals: "CLOSED" } },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true, at: true },
  });
  return entry && { ...entry, sequence: Number(entry.sequence) };
}

async function filesOf(actor: Actor, findingId: string): Promise<Pick<FindingArchive, "measures" | "orders" | "lookBacks">> {
  const { measures, orders, lookBacks } = await db().finding.findUniqueOrThrow({
    where: { id: findingId },
    relationLoadStrategy: "join",
    select: {
      measures: { orderBy: { ordinal: "asc" }, select: { ordinal: true, evidence: archivedFiles } },
      orders: {
        where: { evidence: { some: {} } },
        orderBy: [{ year: "asc" }, { serial: "asc" }, { id: "asc" }],
        select: { ...orderFields, evidence: archivedFiles },
      },
      lookBacks: { where: { evidence: { some: {} } }, orderBy: { sequence: "asc" }, select: { sequence: true, evidence: archivedFiles } },
    },
  });
  return {
    measures: measures.map(({ ordinal, evidence }) => ({ ordinal, files: evidence.map(archivedFile) })),
    orders: orders
      .filter((order) => mayReadOrder(actor, order))
      .map(({ evidence, ...order }) => ({ number: orderNumber(order) ?? "未编号", files: evidence.map(archivedFile) })),
    lookBacks: lookBacks.map(({ sequence, evidence }) => ({ sequence, files: evidence.map(archivedFile) })),
  };
}
