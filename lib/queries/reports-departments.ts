import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { NO_DEPARTMENT } from "#lib/domain/labels/narrowing.ts";
import { LIGHTS, lightFrame } from "#lib/domain/light.ts";
import type { DepartmentRow, LightRow, TimingRow } from "#lib/domain/reports/views.ts";
import { TIMINGS } from "#lib/domain/timing.ts";
import { db } from "#lib/db/client.ts";
import { lightSql } from "#lib/db/light-sql.ts";
import { empty, type Sql } from "#lib/db/sql.ts";
import { timingSql } from "#lib/db/timing-sql.ts";
import type { ReportReach } from "./reports-reach.ts";

/** 按期与逾期, by lead department in the office's order; what has none comes last. */
export function timingReport({ reach, today }: ReportReach): Promise<TimingRow[]> {
  return byDepartment(TIMINGS, { reach, joins: empty, key: timingSql(today) });
}

/** 红绿灯, likewise. */
export function lightReport({ reach, round, now }: ReportReach): Promise<LightRow[]> {
  const { joins, light } = lightSql(lightFrame(now, firstWeekOf(round.planOn), round.rhythm));
  return byDepartment(LIGHTS, { reach, joins, key: light });
}

type CountRow = { id: string | null; name: string | null; key: string; count: number };

async function byDepartment<Key extends string>(
  keys: readonly Key[],
  { reach, joins, key }: { reach: Sql; joins: Sql; key: Sql },
): Promise<DepartmentRow<Key>[]> {
  const counted = await db().$queryRaw<CountRow[]>`
    SELECT d.id, d.name, keyed.key, keyed.count FROM (
      SELECT f."leadDepartmentId", ${key} AS key, count(*)::int AS count FROM "Finding" f ${joins} WHERE ${reach} GROUP BY 1, 2
    ) keyed LEFT JOIN "Department" d ON d.id = keyed."leadDepartmentId" ORDER BY d.ordinal, d.name`;
  const ids = [...new Set(counted.map(({ id }) => id))];
  return ids.map((id) => {
    const own = counted.filter((row) => row.id === id);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return { id: id ?? NO_DEPARTMENT, name: own[0]?.name ?? "尚未确定", counts: countsOf(keys, own), total };
  });
}

function countsOf<Key extends string>(keys: readonly Key[], rows: readonly CountRow[]): Record<Key, number> {
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  return fromKeys(keys, (key) => counts.get(key) ?? 0);
}

/** A record of every key. The one place where the compiler is shown that none is missing. */
function fromKeys<Key extends string>(keys: readonly Key[], valueOf: (key: Key) => number): Record<Key, number> {
  const record: Partial<Record<Key, number>> = {};
  for (const key of keys) record[key] = valueOf(key);
  const whole = (each: Partial<Record<Key, number>>): each is Record<Key, number> => keys.every((key) => each[key] !== undefined);
  if (!whole(record)) throw new Error("a key is missing");
  return record;
}
