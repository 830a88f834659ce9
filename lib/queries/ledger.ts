import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { type Light, lightOf } from "#lib/domain/light.ts";
import type { Week } from "#lib/domain/week.ts";
import { db } from "#lib/db/client.ts";
import { enteredWeeksSql, lightCountsSql, lightSql } from "#lib/db/light-sql.ts";
import { LEDGER_ORDERS, type LedgerChoices, type LedgerFilter, ledgerReach, type LedgerReach, matches, matchingIds } from "./ledger-reach.ts";

/** How many findings a page of the ledger shows. */
export const FINDINGS_PER_PAGE = 50;

export type LedgerLine = {
  number: number;
  title: string | null;
  /** The part's ordinal; null where the source does not itemise the finding. */
  part: number | null;
  leader: string | null;
  department: string | null;
  supporting: string[];
  deadline: Day | null;
  firstDeadline: Day | null;
  light: Light;
  status: FindingStatus;
};

export type Ledger = {
  today: Day;
  /** What was applied: a reference to nothing this reader knows narrows nothing. */
  filter: LedgerFilter;
  /** Findings this reader may read. */
  readable: number;
  /** Those that meet the filter. */
  matching: number;
  /** Those that meet the rest of the filter, by light. */
  lights: Record<Light, number>;
  choices: LedgerChoices;
  lines: LedgerLine[];
};

/** A page of the findings `actor` may read; "noRound" before there is a round, null for those who read no findings. */
export async function ledger(actor: Actor, wanted: LedgerFilter, now: Date): Promise<Ledger | "noRound" | null> {
  const reached = await ledgerReach(actor, wanted, now);
  if (reached === null || reached === "noRound") return reached;
  const { filter, choices, frame } = reached;
  const [{ readable, ...lights }, lines] = await Promise.all([countLights(reached), loadLines(reached)]);
  const matching = filter.light ? lights[filter.light] : Object.values(lights).reduce((sum, count) => sum + count, 0);
  return { today: frame.today, filter, readable, matching, lights, choices, lines };
}

async function countLights({ reach, filter, frame }: LedgerReach) {
  const { light, joins } = lightSql(frame);
  const rows = await db().$queryRaw<({ readable: number } & Record<Light, number>)[]>`
    SELECT (SELECT count(*)::int FROM "Finding" f WHERE ${reach}) AS readable, ${lightCountsSql()} FROM (
      SELECT ${light} AS light FROM "Finding" f ${joins} WHERE ${reach} AND ${matches(filter, frame)}
    ) lit`;
  return rows[0] ?? { readable: 0, red: 0, yellow: 0, green: 0, grey: 0, tick: 0 };
}

type LineRow = Omit<LedgerLine, "light"> & { enteredWeeks: Week[] };

async function loadLines(reached: LedgerReach): Promise<LedgerLine[]> {
  const { filter, frame } = reached;
  const page = { limit: FINDINGS_PER_PAGE, offset: (filter.page - 1) * FINDINGS_PER_PAGE };
  const rows = await db().$queryRaw<LineRow[]>`
    SELECT f.number, f.title, p.ordinal AS part, l.name AS leader, d.name AS department, f.status,
      f.deadline::text AS deadline, f."firstDeadline"::text AS "firstDeadline",
      ARRAY(SELECT s.name FROM "FindingDepartment" fd JOIN "Department" s ON s.id = fd."departmentId"
        WHERE fd."findingId" = f.id ORDER BY s.ordinal, s.name) AS supporting,
      ${enteredWeeksSql(frame)} AS "enteredWeeks"
    FROM (${matchingIds(reached, page)}) page JOIN "Finding" f ON f.id = page.id
      LEFT JOIN "Category" c ON c.id = f."categoryId" LEFT JOIN "Part" p ON p.id = c."partId"
      LEFT JOIN "User" l ON l.id = f."leaderId" LEFT JOIN "Department" d ON d.id = f."leadDepartmentId"
    ORDER BY ${LEDGER_ORDERS[filter.sort]}`;
  return rows.map(({ enteredWeeks, ...line }) => ({ ...line, light: lightOf({ ...line, enteredWeeks }, frame) }));
}
