import { DECISION_STEPS, type DecisionStep } from "#lib/domain/closure.ts";
import { STAY_STEPS, stayFigures, type StayStep, workingDayNumbers } from "#lib/domain/reports/stays.ts";
import type { ReturnRow, StepRow } from "#lib/domain/reports/views.ts";
import { db } from "#lib/db/client.ts";
import { staysOf } from "#lib/db/course-sql.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { ReportReach } from "./reports-reach.ts";

/**
 * The stays of the findings this reader may read, each with its length in working days as `days`. The calendar goes along as a
 * list of days, so that the database counts them and hands over no more than the lengths.
 */
export function measuredStays({ reach, round, today }: ReportReach): Sql {
  const numbered = workingDayNumbers(round.planOn, today, round.rhythm.calendar);
  const days = sql`SELECT * FROM unnest(${numbered.map(({ day }) => day)}::date[], ${numbered.map(({ number }) => number)}::int[]) AS each(day, number)`;
  return sql`SELECT stay."findingId", stay.step, stay.since, stay.until, ended.number - begun.number AS days
    FROM (${staysOf(reach, round.planOn)}) stay
      JOIN (${days}) begun ON begun.day = stay.since JOIN (${days}) ended ON ended.day = coalesce(stay.until, ${today}::date)
    WHERE stay.step <> 'CLOSED'`;
}

/** 各步用时: how long each step took those who left it, and how long those in it have been there, in working days. */
export async function stepReport(reached: ReportReach): Promise<StepRow[]> {
  const rows = await db().$queryRaw<{ step: StayStep; present: boolean; days: number; count: number }[]>`
    SELECT step, until IS NULL AS present, days, count(*)::int AS count FROM (${measuredStays(reached)}) measured GROUP BY 1, 2, 3`;
  const figures = (step: StayStep, present: boolean) => stayFigures(rows.filter((row) => row.step === step && row.present === present));
  return STAY_STEPS.map((step) => ({ step, passed: figures(step, false), present: figures(step, true) }));
}

/** 各步退回: how many requests were signed at each step, and how many of them came back. */
export async function returnReport({ reach }: ReportReach): Promise<ReturnRow[]> {
  const rows = await db().$queryRaw<{ step: DecisionStep; signed: number; passed: number }[]>`
    SELECT d.step, count(*)::int AS signed, (count(*) FILTER (WHERE d.passed))::int AS passed
    FROM "Decision" d JOIN "ClosureRequest" r ON r.id = d."requestId" JOIN "Finding" f ON f.id = r."findingId"
    WHERE ${reach} GROUP BY d.step`;
  return DECISION_STEPS.map((step) => {
    const { signed, passed } = rows.find((row) => row.step === step) ?? { signed: 0, passed: 0 };
    return { step, signed, passed, returned: signed - passed };
  });
}
