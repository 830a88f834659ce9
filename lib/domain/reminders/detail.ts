import type { Json } from "../audit.ts";

/** What a reminder's sentence needs, as it comes back from where it was kept. */
export type ReminderDetail = { [key: string]: Json };

/** The kept value where it is an object; anything else says nothing. */
export function readDetail(kept: unknown): ReminderDetail {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Json] => isPlain(entry[1])));
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
