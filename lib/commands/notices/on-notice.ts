import type { Actor } from "#lib/domain/actor.ts";
import { type NoticeVerb, refusalOfNotice } from "#lib/domain/notice/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { loadNotice, type LoadedNotice } from "#lib/db/notice-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * How every command on a notice begins: one transaction, the notice locked, the right asked of the row as it stands. Where another
 * version was on the screen than is on file, nothing is done.
 */
export function onNotice<Value>(
  actor: Actor,
  verb: NoticeVerb,
  { noticeId, version }: { noticeId: string; version?: number },
  work: (tx: Transaction, notice: LoadedNotice) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const notice = await loadNotice(tx, noticeId);
    if (!notice) return refuse({ code: "notFound" });
    const refusal = refusalOfNotice(actor, verb, notice);
    if (refusal) return refuse(refusal);
    return version === undefined || version === notice.version ? work(tx, notice) : refuse({ code: "stale" });
  });
}
