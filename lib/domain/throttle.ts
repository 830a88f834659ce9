/** After this many wrong passwords within the window, an account name is locked for a while. */
export const THROTTLE = { failures: 5, windowMinutes: 15, lockMinutes: 15 } as const;

/** What is kept of an account name's wrong passwords. */
export type ThrottleRecord = { failures: number; firstAt: Date; lockedUntil: Date | null };

/** Until when this name may not sign in, or null when it may try. */
export function lockedUntil(record: ThrottleRecord | null, now: Date): Date | null {
  return record?.lockedUntil && record.lockedUntil > now ? record.lockedUntil : null;
}

/** The record after one more wrong password. Failures outside the window, or before a lock that has ended, are forgotten. */
export function afterFailure(record: ThrottleRecord | null, now: Date): ThrottleRecord {
  if (record && lockedUntil(record, now)) return record;
  const stale = !record || record.lockedUntil !== null || now.getTime() - record.firstAt.getTime() > THROTTLE.windowMinutes * 60_000;
  const failures = stale ? 1 : record.failures + 1;
  const firstAt = stale ? now : record.firstAt;
  const locked = failures >= THROTTLE.failures;
  return { failures, firstAt, lockedUntil: locked ? new Date(now.getTime() + THROTTLE.lockMinutes * 60_000) : null };
}
