import { checkNightly } from "#lib/commands/evidence/check-nightly.ts";
import { removePurged } from "#lib/commands/evidence/purge/remove-purged.ts";
import { readEvidence } from "#lib/commands/evidence/read-evidence.ts";
import { scanEvidence } from "#lib/commands/evidence/scan-evidence.ts";
import { sweepUploads } from "#lib/commands/evidence/sweep-uploads.ts";
import { climbLadder } from "#lib/commands/ladder/climb-ladder.ts";
import { forgetSenders } from "#lib/commands/opinions/forget-senders.ts";
import { deliver } from "#lib/commands/reminders/deliver.ts";
import { makeDigests } from "#lib/commands/reminders/make-digests.ts";
import { putReminders } from "#lib/commands/reminders/put-reminders.ts";
import { openWeeks } from "#lib/commands/weeks/open-weeks.ts";
import { outsideOf } from "#lib/messages/outside.ts";

/** What the system does by itself. `cron` is Shanghai time; `run` may be run twice, by several at once, or be killed in the middle. */
export type Job = { name: string; cron: string; run: (now: Date) => Promise<unknown> };

/**
 * Everything on the timetable, in the order in which it is done when the system starts. What puts reminders down stands
 * before the digests that are made of them, at minutes before theirs; its name in words is in labels/jobs.ts.
 */
export const JOBS: readonly Job[] = [
  { name: "openWeeks", cron: "*/10 * * * *", run: openWeeks },
  { name: "putReminders", cron: "*/10 * * * *", run: putReminders },
  { name: "climbLadder", cron: "*/10 * * * *", run: climbLadder },
  { name: "makeDigests", cron: "5-59/10 * * * *", run: makeDigests },
  { name: "readEvidence", cron: "* * * * *", run: () => readEvidence() },
  { name: "deliver", cron: "* * * * *", run: (now) => deliver(now, outsideOf(process.env)) },
  { name: "sweepUploads", cron: "*/10 * * * *", run: (now) => sweepUploads(now) },
  { name: "scanEvidence", cron: "* * * * *", run: (now) => scanEvidence(now) },
  { name: "removePurged", cron: "*/10 * * * *", run: (now) => removePurged(now) },
  { name: "forgetSenders", cron: "40 * * * *", run: (now) => forgetSenders(now) },
  { name: "checkNightly", cron: "30 2 * * *", run: (now) => checkNightly(now) },
];
