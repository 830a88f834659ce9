import { dayAt } from "#lib/domain/day.ts";
import { opinionSubject } from "#lib/domain/labels/opinions.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { LoadedOpinion } from "#lib/db/opinion-store.ts";
import { remind } from "#lib/db/reminder-store.ts";

/**
 * Puts a reminder of an opinion given to their department before each of these people, at whatever hour: it waits in the list of
 * reminders, and what goes outside is gathered from there within working hours.
 */
export async function remindOfOpinion(
  tx: Transaction,
  { id, receipt, findingId }: LoadedOpinion,
  { to, now }: { to: readonly string[]; now: Date },
): Promise<void> {
  const finding = findingId === null ? null : await tx.finding.findUnique({ where: { id: findingId }, select: { number: true, title: true } });
  const detail = { receipt, about: opinionSubject(finding), number: finding?.number ?? null };
  const about = { thing: `opinion:${id}` as const, rule: "opinionAssigned" as const, day: dayAt(now), findingId, detail };
  await remind(tx, to.map((userId) => ({ userId, ...about })), now);
}
