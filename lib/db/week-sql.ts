import { mondayOf, sundayOf, type Week } from "#lib/domain/week.ts";
import { type Sql, sql } from "./sql.ts";

// What a week's sheet asks, as pieces of SQL: rules of lib/domain/follow-up.ts, to be changed with them.

/** `isOpenIn`, of a "Finding" named `f`. */
export function openIn(week: Week): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM "ClosureRequest" spell WHERE spell."findingId" = f.id
    AND spell."closedOn" < ${mondayOf(week)}::date AND (spell."reopenedOn" IS NULL OR spell."reopenedOn" > ${sundayOf(week)}::date))`;
}

/** `isInOrder`, of a "FollowUp" named `u`. */
export const entryInOrder = sql`u.status = 'ENTERED' AND (u."dueAt" IS NULL OR u."firstEnteredAt" <= u."dueAt") AND u.difficulty IS NULL`;
