import { randomBytes } from "node:crypto";
import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import type { NoInput } from "#lib/input/calendar.ts";
import { record, sha256 } from "#lib/db/audit-store.ts";
import { transact } from "#lib/db/transact.ts";
import { subjectOf } from "./subject.ts";

/**
 * 生成日历订阅地址: a new private address of the actor's calendar; one there was before ends with it. Answers the token, this
 * once: only its digest is kept, and neither goes on record. Refuses those who read no reports.
 */
export async function makeCalendarFeed(actor: Actor, _input: NoInput, now: Date): Promise<Result<{ token: string }, Refusal>> {
  if (!mayWork(actor, "readReports")) return refuse({ code: "notFound" });
  const token = randomBytes(32).toString("base64url");
  const feed = { tokenHash: sha256(token), createdAt: now };
  return transact(async (tx) => {
    await tx.calendarFeed.upsert({ where: { userId: actor.id }, create: { ...feed, userId: actor.id }, update: feed });
    await record(tx, { by: actor, at: now, action: "calendarFeedMade", subject: subjectOf(actor) });
    return ok({ token });
  });
}
