import { keptTrouble, nextAttempt, type Outside, type OutgoingMessage, type Trouble } from "#lib/domain/reminders/channels.ts";
import { digestMessage } from "#lib/domain/reminders/digest-message.ts";
import { isWithinWindow } from "#lib/domain/reminders/window.ts";
import { db } from "#lib/db/client.ts";
import { claimDeliveries, dropDelivery, type Held, type Letter, lettersOf, recordSent, recordTrouble } from "#lib/db/delivery-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";

/** How many one run sends: with every one of them as slow as it may be, a run still ends before its hold does. */
const LIMIT = 20;
const HOLD_MS = 15 * 60_000;

export type Delivered = { sent: number; failed: number };

/**
 * Sends what is due, within working hours. Claimed and committed first, sent outside any transaction, recorded after: a
 * server that does not answer holds up nobody, and a sender that is killed lets go by the clock. Killed between sending and
 * recording, it sends once more: no sender over a wire can do better, so each message carries a mark that stays the same.
 */
export async function deliver(now: Date, outside: Outside): Promise<Delivered> {
  const round = await roundInUse(db());
  const told: Delivered = { sent: 0, failed: 0 };
  if (!round || !isWithinWindow(now, round.rhythm.calendar)) return told;
  const heldUntil = new Date(now.getTime() + HOLD_MS);
  const claimed = await claimDeliveries(now, heldUntil, LIMIT);
  const letters = await lettersOf(claimed.map(({ digestId }) => digestId));
  for (const held of claimed) {
    const message = messageOf(held, letters.get(held.digestId), outside.address);
    if (message === null) {
      await dropDelivery(held, heldUntil);
      continue;
    }
    const trouble = await send(held, message, outside);
    if (trouble === null) await recordSent(held, heldUntil, now);
    else await recordTrouble(held, heldUntil, keptTrouble(trouble), nextAttempt(held.attempts, trouble, now));
    told[trouble === null ? "sent" : "failed"] += 1;
  }
  return told;
}

/** What is to be sent, or null where the person does not want it (this way) any more, or may read none of it. */
function messageOf({ id, channel }: Held, letter: Letter | undefined, address: string): OutgoingMessage | null {
  if (!letter || letter.reminders.length === 0) return null;
  const wanted = channel === "EMAIL" ? letter.email !== null : letter.byWebhook;
  return wanted ? { deliveryId: id, to: channel === "EMAIL" ? letter.email : null, ...digestMessage({ ...letter, address }) } : null;
}

async function send({ channel }: Held, message: OutgoingMessage, { senders }: Outside): Promise<Trouble | null> {
  const sender = senders[channel];
  return sender ? sender(message) : { kind: "notConfigured", code: null };
}
