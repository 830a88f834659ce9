import type { Day } from "#lib/domain/day.ts";
import type { ExtensionStatus } from "#lib/domain/extension-status.ts";
import type { Transaction } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";

/** An extension request as commands judge it; its finding is locked, and so is it. */
export type LoadedRequest = { id: string; status: ExtensionStatus; from: Day; to: Day; reason: string; version: number; signedBy: string[] };

/** The request of this number of a finding, or null. */
export async function loadRequest(tx: Transaction, findingId: string, sequence: number): Promise<LoadedRequest | null> {
  const row = await tx.extensionRequest.findUnique({
    where: { findingId_sequence: { findingId, sequence } },
    select: { id: true, status: true, from: true, to: true, reason: true, version: true, decisions: { select: { signerId: true } } },
  });
  if (!row) return null;
  const { decisions, from, to, ...request } = row;
  return { ...request, from: toDay(from), to: toDay(to), signedBy: decisions.map(({ signerId }) => signerId) };
}

/** Moves a request on; what it ends is ended now. */
export async function moveRequest(tx: Transaction, { id }: Pick<LoadedRequest, "id">, to: ExtensionStatus, now: Date): Promise<void> {
  const ends = to !== "AWAITING_OFFICE";
  const data = { status: to, version: { increment: 1 }, ...(ends && { endedAt: now }) };
  await tx.extensionRequest.update({ where: { id }, data, select: { id: true } });
}
