import { createHmac, timingSafeEqual } from "node:crypto";
import type { FileKey } from "#lib/input/evidence-address.ts";
import { secret } from "#lib/sealing/secret.ts";

/** How long the address of a file stays open. */
export const KEY_SECONDS = 600;

/** What a key is good for: one file, one person, one way of taking it. */
export type KeyedFile = { evidenceId: string; personId: string; show: boolean };

/** A key for this file that opens it until `until` (seconds since 1970; ten minutes from `now` unless told). By the real clock. */
export function evidenceKey(file: KeyedFile, now: Date, until = secondsOf(now) + KEY_SECONDS): FileKey {
  return { until, key: signed(file, until).toString("base64url") };
}

/** Does the key open this file now? Not once it has expired, nor for anybody else, nor for another file or way. */
export function opens({ until, key }: FileKey, file: KeyedFile, now: Date): boolean {
  const [given, right] = [Buffer.from(key, "base64url"), signed(file, until)];
  return given.length === right.length && timingSafeEqual(given, right) && secondsOf(now) < until;
}

function signed({ evidenceId, personId, show }: KeyedFile, until: number): Buffer {
  // The first word keeps it apart from whatever else is signed with the same secret.
  const text = JSON.stringify(["evidence", evidenceId, personId, until, show]);
  return createHmac("sha256", secret()).update(text).digest();
}

function secondsOf(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}
