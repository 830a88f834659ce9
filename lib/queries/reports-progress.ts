import { burnDown, type BurnDownFacts, type BurnDownPoint, type DayCount } from "#lib/domain/reports/burn-down.ts";
import { db } from "#lib/db/client.ts";
import { measurePlannedOn, plannedOn } from "#lib/db/course-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { ReportReach } from "./reports-reach.ts";

export type ProgressReport = { findings: BurnDownPoint[]; measures: BurnDownPoint[] };

/** 整改进度: findings and measures against the plan, week by week. Two statements, each answering as many rows as there are days. */
export async function progressReport({ reach, round, now }: ReportReach): Promise<ProgressReport> {
  const [findings, measures] = await Promise.all([findingFacts(reach), measureFacts(reach)]);
  const span = { planOn: round.planOn, deadline: round.deadline, now };
  return { findings: burnDown(findings, span), measures: burnDown(measures, span) };
}

type Counted = DayCount & { what: "planned" | "finished" | "undone" | "whole" };

function findingFacts(reach: Sql): Promise<BurnDownFacts> {
  const spell = (day: Sql) => sql`SELECT ${day} AS day FROM "ClosureRequest" spell JOIN "Finding" f ON f.id = spell."findingId"
    WHERE ${reach} AND spell."closedOn" IS NOT NULL`;
  return factsOf({
    whole: sql`SELECT NULL::date AS day FROM "Finding" f WHERE ${reach}`,
    planned: sql`SELECT ${plannedOn} AS day FROM "Finding" f WHERE ${reach}`,
    finished: spell(sql`spell."closedOn"`),
    undone: spell(sql`spell."reopenedOn"`),
  });
}

function measureFacts(reach: Sql): Promise<BurnDownFacts> {
  const measures = sql`FROM "Measure" m JOIN "Finding" f ON f.id = m."findingId" WHERE ${reach}`;
  return factsOf({
    whole: sql`SELECT NULL::date AS day ${measures}`,
    planned: sql`SELECT ${measurePlannedOn} AS day ${measures}`,
    finished: sql`SELECT m."doneOn" AS day ${measures} AND m.status = 'DONE'`,
    undone: sql`SELECT NULL::date AS day ${measures} AND FALSE`,
  });
}

async function factsOf(days: Record<Counted["what"], Sql>): Promise<BurnDownFacts> {
  const counted = (what: Counted["what"]) => sql`SELECT ${what} AS what, day::text AS day, count(*)::int AS count FROM (${days[what]}) each GROUP BY day`;
  const rows = await db().$queryRaw<(Omit<Counted, "day"> & { day: string | null })[]>`
    ${counted("whole")} UNION ALL ${counted("planned")} UNION ALL ${counted("finished")} UNION ALL ${counted("undone")}`;
  const of = (what: Counted["what"]) => rows.flatMap((row) => (row.what === what && row.day !== null ? [{ day: row.day, count: row.count }] : []));
  const total = rows.find(({ what }) => what === "whole")?.count ?? 0;
  return { total, planned: of("planned"), finished: of("finished"), undone: of("undone") };
}
