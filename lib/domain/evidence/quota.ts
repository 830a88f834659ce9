import type { Refusal } from "../refusal.ts";

/** Whose 材料空间. */
export type SpaceOf = "department" | "round";

/** Bytes in use, uploads under way included, and how many there may be; null without a limit. */
export type Space = { used: number; quota: number | null };

/** "warn": four fifths are used; "full": nothing more fits. */
export type SpaceState = "ok" | "warn" | "full";

const WARN_PERCENT = 80;

/** The share in use in whole percent, rounded down, so that 100 is said only of what is full; null without a limit. */
export function percentUsed({ used, quota }: Space): number | null {
  if (quota === null) return null;
  return quota === 0 ? 100 : Math.floor((used / quota) * 100);
}

export function spaceState(space: Space): SpaceState {
  const percent = percentUsed(space);
  if (percent === null || percent < WARN_PERCENT) return "ok";
  return percent < 100 ? "warn" : "full";
}

/** Why `more` bytes find no room, or null. What is exactly full is still allowed; what takes no room always is. */
export function refusalOfSpace(of: SpaceOf, { used, quota }: Space, more: number): Refusal | null {
  if (quota === null || more === 0 || used + more <= quota) return null;
  return { code: "quotaFull", of, quotaBytes: quota, usedBytes: used, field: "file" };
}

/** The least 材料空间 that is any use. */
const LEAST_QUOTA = 1024 ** 2;

/** Why this may not be the space, or null: nothing is deleted here, so it cannot be less than what is in use. */
export function refusalOfQuota(quota: number | null, used: number): Refusal | null {
  if (quota === null || quota >= Math.max(used, LEAST_QUOTA)) return null;
  return { code: "quotaTooSmall", leastBytes: Math.max(used, LEAST_QUOTA), field: "amount" };
}
