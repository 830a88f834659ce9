import { db } from "#lib/db/client.ts";
import { forgetMarks } from "#lib/db/opinion-throttle.ts";

/** 清除来信频次, by the system itself: forgets the marks of senders that are a day old. Answers how many. */
export function forgetSenders(now: Date): Promise<number> {
  return forgetMarks(db(), now);
}
