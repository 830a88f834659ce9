import type { Actor } from "#lib/domain/actor.ts";
import type { MeasureFilter, SignatureFilter, StayFilter } from "#lib/domain/reports/filters.ts";
import type { ListPage, MeasureLine, SignatureLine, StayLine } from "#lib/domain/reports/views.ts";
import { db } from "#lib/db/client.ts";
import { measurePlannedOn } from "#lib/db/course-sql.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import { type ReportReach, reportReach } from "./reports-reach.ts";
import { measuredStays } from "./reports-steps.ts";

// The lists that the reports' numbers lead to, where the ledger of findings cannot be one.

/** How many lines a page of these lists shows. */
export const LINES_PER_PAGE = 50;

/** A page of the measures that meet the filter; "noRound" before there is a round, null for those who read no reports. */
export async function measureList(actor: Actor, filter: MeasureFilter, now: Date): Promise<ListPage<MeasureLine> | "noRound" | null> {
  return listOf(actor, now, filter.page, ({ reach }) => ({
    columns: sql`f.number, m.ordinal, m.text, d.name AS department, ${measurePlannedOn}::text AS "plannedOn", m.status, m."doneOn"::text AS "doneOn"`,
    from: sql`"Measure" m JOIN "Finding" f ON f.id = m."findingId" LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"`,
    where: sql`${reach} AND ${measuresMatching(filter)}`,
    order: sql`f.number, m.ordinal`,
  }));
}

function measuresMatching({ openAt, doneBy, plannedBy, plannedAfter, dueOn }: MeasureFilter): Sql {
  const conditions = [
    sql`TRUE`,
    openAt && sql`NOT (m.status = 'DONE' AND m."doneOn" <= ${openAt}::date)`,
    doneBy && sql`m.status = 'DONE' AND m."doneOn" <= ${doneBy}::date`,
    plannedBy && sql`${measurePlannedOn} <= ${plannedBy}::date`,
    plannedAfter && sql`(${measurePlannedOn} > ${plannedAfter}::date OR ${measurePlannedOn} IS NULL)`,
    dueOn && sql`m.deadline = ${dueOn}::date AND m.status = 'OPEN' AND f.status <> 'CLOSED'`,
  ].flatMap((condition) => condition || []);
  return join(conditions, " AND ");
}

/** A page of the stays in a step that meet the filter, the longest first. */
export async function stayList(actor: Actor, filter: StayFilter, now: Date): Promise<ListPage<StayLine> | "noRound" | null> {
  const { step, state, page } = filter;
  return listOf(actor, now, page, (reached) => ({
    columns: sql`f.number, f.title, s.step, s.since::text AS "from", s.until::text AS "to", s.days`,
    from: sql`(${measuredStays(reached)}) s JOIN "Finding" f ON f.id = s."findingId"`,
    where: join([
      sql`TRUE`,
      ...(step ? [sql`s.step = ${step}`] : []),
      ...(state ? [state === "present" ? sql`s.until IS NULL` : sql`s.until IS NOT NULL`] : []),
    ], " AND "),
    order: sql`s.days DESC, s.since, f.number`,
  }));
}

/** A page of the signatures that meet the filter, the latest first. */
export async function signatureList(actor: Actor, filter: SignatureFilter, now: Date): Promise<ListPage<SignatureLine> | "noRound" | null> {
  const { step, verdict, page } = filter;
  return listOf(actor, now, page, ({ reach }) => ({
    columns: sql`f.number, f.title, d.step, d.passed, d.comment, d."signedAs", d."signedAt"`,
    from: sql`"Decision" d JOIN "ClosureRequest" r ON r.id = d."requestId" JOIN "Finding" f ON f.id = r."findingId"`,
    where: join([
      reach,
      ...(step ? [sql`d.step = ${step}::"DecisionStep"`] : []),
      ...(verdict ? [sql`d.passed = ${verdict === "pass"}`] : []),
    ], " AND "),
    order: sql`d."signedAt" DESC, f.number`,
  }));
}

type ListSql = { columns: Sql; from: Sql; where: Sql; order: Sql };

async function listOf<Line>(
  actor: Actor,
  now: Date,
  page: number,
  asked: (reached: ReportReach) => ListSql,
): Promise<ListPage<Line> | "noRound" | null> {
  const reached = await reportReach(actor, now);
  if (reached === null || reached === "noRound") return reached;
  const { columns, from, where, order } = asked(reached);
  const [counted, lines] = await Promise.all([
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`,
    db().$queryRaw<Line[]>`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${order}
      LIMIT ${LINES_PER_PAGE} OFFSET ${(page - 1) * LINES_PER_PAGE}`,
  ]);
  return { today: reached.today, total: counted[0]?.total ?? 0, page, pageSize: LINES_PER_PAGE, lines };
}
