import type { Rhythm } from "#lib/domain/calendar.ts";
import type { Day } from "#lib/domain/day.ts";
import type { Week } from "#lib/domain/week.ts";
import type { Transaction } from "./client.ts";
import { rhythmColumns, rhythmOf, type RhythmRow } from "./rhythm-sql.ts";

/** The round being followed up, with the rules it is followed up by. Days are Asia/Shanghai. */
export type Round = {
  id: string;
  round: string;
  party: string;
  partyShort: string;
  sample: boolean;
  feedbackOn: Day;
  planOn: Day;
  deadline: Day;
  rhythm: Rhythm;
  /** 督办阶梯: after how many working days each rung is reached. */
  rungDays: number[];
  /** 回头看: months after a closure, and the months between two where the work goes on. */
  lookBackMonths: number[];
  lookBackEvery: number;
  /** 保管年限 of what was withdrawn. */
  retentionYears: number;
  rulesVersion: number;
  /** The last week the office has closed; weeks are closed in order. */
  closedUntil: Week | null;
};

/** The round being followed up, in one statement; null before there is one. */
export async function roundInUse(client: Pick<Transaction, "$queryRaw">): Promise<Round | null> {
  const rows = await client.$queryRaw<(Omit<Round, "rhythm"> & RhythmRow)[]>`
    SELECT i.id, i.round, i.party, i."partyShort", i.sample, i."feedbackOn"::text AS "feedbackOn", i."planOn"::text AS "planOn",
      i.deadline::text AS deadline, i."rungDays", i."lookBackMonths", i."lookBackEvery", i."retentionYears", i."rulesVersion", ${rhythmColumns},
      (SELECT max(w.week) FROM "FollowUpWeek" w WHERE w."inspectionId" = i.id AND w."closedAt" IS NOT NULL) AS "closedUntil"
    FROM "Inspection" i WHERE i.current`;
  const row = rows[0];
  if (!row) return null;
  const { cutOffWeekday, cutOffMinute, corrections, ...round } = row;
  return { ...round, rhythm: rhythmOf({ cutOffWeekday, cutOffMinute, corrections }) };
}
