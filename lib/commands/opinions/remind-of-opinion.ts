import { dayAt } from "#lib/domain/day.ts";
import type { Transaction } from "#lib/db/client.ts";
import { namedFinding, publicFinding } from "#lib/db/opinion-answer.ts";
import type { LoadedOpinion } from "#lib/db/opinion-store.ts";
import { remind } from "#lib/db/reminder-store.ts";

/**
 * Puts a reminder of an opinion given to their department before each of these people, at whatever hour: it waits in the list of
 * reminders, and what goes outside is gathered from there within working hours.
 */
export async function remindOfOpinion(
  tx: Transaction,
  { id, findingId }: LoadedOpinion,
  { to, now }: { to: readonly string[]; now: Date },
): Promise<void> {
  const row = findingId === null ? null : await tx.finding.findUnique({ where: { id: findingId }, ...namedFinding });
  // Under the name the public knows it by: its department need not be the one that leads the finding.
  const finding = publicFinding(row);
  const detail = { ...finding, opinion: true };
  const about = { thing: `opinion:${id}` as const, rule: "opinionAssigned" as const, day: dayAt(now), findingId: null, detail };
  await remind(tx, to.map((userId) => ({ userId, ...about })), now);
}
