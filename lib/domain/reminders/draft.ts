import type { Json } from "../audit.ts";
import type { Day } from "../day.ts";
import type { ReminderRule, ReminderThing } from "./rules.ts";

/** One thing one person is to be reminded of on one day. `detail` is what its sentence needs to say. */
export type ReminderDraft = {
  userId: string;
  thing: ReminderThing;
  rule: ReminderRule;
  day: Day;
  findingId: string | null;
  detail: { [key: string]: Json };
};
