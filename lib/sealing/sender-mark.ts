import { createHmac } from "node:crypto";
import type { Day } from "#lib/domain/day.ts";
import { derivedKey } from "./seal.ts";

/** Turns what is known of a sender into a mark that can be compared within the day, and neither read back nor compared the day after. */
export type SenderMarks = (...known: (string | null)[]) => string;

/** Marks of this day, from a sender at this address: the key changes every day. */
export function senderMarks(secret: string, address: string, day: Day): SenderMarks {
  const key = derivedKey(secret, `sender ${day}`);
  return (...known) => createHmac("sha256", key).update(JSON.stringify([address, ...known])).digest("base64url");
}
