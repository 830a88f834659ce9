// A process of its own that does the timed work at the instants it is told, and says what it is about to do: it is killed at any of it.
import { setTimeout as pause } from "node:timers/promises";
import { climbLadder } from "#lib/commands/ladder/climb-ladder.ts";
import { deliver } from "#lib/commands/reminders/deliver.ts";
import { makeDigests } from "#lib/commands/reminders/make-digests.ts";
import { putReminders } from "#lib/commands/reminders/put-reminders.ts";
import { openWeeks } from "#lib/commands/weeks/open-weeks.ts";
import type { OutgoingMessage, Trouble } from "#lib/domain/reminders/channels.ts";
import { db } from "#lib/db/client.ts";
import type { Order, Report } from "./worker.ts";

/** A server takes its time: long enough for another sender to come to the same message. */
const SENDING_MS = 5;

const tell = (report: Report) => new Promise<void>((resolve, reject) => process.send?.(report, (error: Error | null) => (error ? reject(error) : resolve())));

async function run({ at, serverDown }: Order): Promise<void> {
  const now = new Date(at);
  const send = async (message: OutgoingMessage): Promise<Trouble | null> => {
    if (serverDown) return { kind: "unreachable", code: null };
    await tell({ is: "sent", deliveryId: message.deliveryId });
    await pause(SENDING_MS);
    return null;
  };
  const outside = { address: "https://example.invalid", senders: { EMAIL: send, WEBHOOK: send } };
  const stages = [openWeeks, climbLadder, putReminders, makeDigests, (instant: Date) => deliver(instant, outside)];
  for (const [index, stage] of stages.entries()) {
    await tell({ is: "stage", index });
    await stage(now);
  }
}

process.on("message", (order: Order) => {
  run(order).then(
    () => tell({ is: "done" }),
    (error: unknown) => tell({ is: "failed", why: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  ).catch(() => process.exit(1));
});
process.on("disconnect", () => process.exit(0));

await db().$queryRaw`SELECT 1`;
await tell({ is: "ready" });
