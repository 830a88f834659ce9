import { createHash } from "node:crypto";
import type { Actor } from "#lib/domain/actor.ts";
import { type AuditAction, auditText, GENESIS_HASH, type Json } from "#lib/domain/audit.ts";
import type { Transaction } from "./client.ts";

/** What a command puts on record. `by` null is the system itself. */
export type AuditDraft = {
  by: Pick<Actor, "id" | "name"> | null;
  at: Date;
  action: AuditAction;
  /** Whom or what it was done to, as a person would say it: "问题12", "账号 zhangsan". */
  subject: string;
  findingId?: string;
  detail?: { [key: string]: Json };
};

/** Every appender waits for the one before it: a chain has one end. Any constant serves as the key of the lock. */
const CHAIN_LOCK = 20220129;

/** SHA-256 in lower-case hexadecimal: the digest the chain is made with. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Appends one entry to the chain, within the transaction of the change it tells of. Call it last: it holds the chain until the commit. */
export async function record(tx: Transaction, draft: AuditDraft): Promise<void> {
  await recordAll(tx, [draft]);
}

/** The same for several entries at once, in their order: as few statements as for one. */
export async function recordAll(tx: Transaction, drafts: readonly AuditDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`;
  const last = await tx.auditEntry.findFirst({ orderBy: { sequence: "desc" }, select: { sequence: true, hash: true } });
  let previousHash = last?.hash ?? GENESIS_HASH;
  const data = drafts.map((draft, index) => {
    const entry = {
      sequence: Number(last?.sequence ?? 0) + 1 + index,
      at: draft.at,
      actorId: draft.by?.id ?? null,
      actorName: draft.by?.name ?? "系统",
      action: draft.action,
      findingId: draft.findingId ?? null,
      subject: draft.subject,
      detail: draft.detail ?? {},
    };
    const hash = sha256(auditText(previousHash, entry));
    const chained = { ...entry, previousHash, hash };
    previousHash = hash;
    return chained;
  });
  await tx.auditEntry.createMany({ data });
}
