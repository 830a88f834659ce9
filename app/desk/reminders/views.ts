import type { RemindersView } from "#components/reminders/reminders-header.tsx";
import type { Actor } from "#lib/domain/actor.ts";
import { mayWork } from "#lib/domain/work-rights.ts";

/** The pages about reminders that this reader has. */
export function viewsOf(actor: Actor): RemindersView[] {
  return [
    "unread",
    "all",
    ...(mayWork(actor, "chooseReminders") ? (["choice"] as const) : []),
    ...(mayWork(actor, "readDeliveries") ? (["undelivered"] as const) : []),
  ];
}
