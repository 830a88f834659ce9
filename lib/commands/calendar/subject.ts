import type { Actor } from "#lib/domain/actor.ts";

/** How the record names somebody's calendar. */
export function subjectOf({ name }: Actor): string {
  return `${name}的日历`;
}
