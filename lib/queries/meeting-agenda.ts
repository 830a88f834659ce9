import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { AWAITING, type FindingStatus } from "#lib/domain/finding.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { type Light, lightFrame } from "#lib/domain/light.ts";
import type { AgendaLine } from "#lib/domain/meeting-views.ts";
import { AGENDA_LIMIT, type AgendaScope, asksOf } from "#lib/domain/meetings.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { lightSql } from "#lib/db/light-sql.ts";
import { withinScope } from "#lib/db/scope-sql.ts";
import { join, sql } from "#lib/db/sql.ts";
import { followedRound } from "./followed-round.ts";

export type Agenda = {
  /** How many findings are open, and how many of them ask something of the meeting. */
  counts: Record<AgendaScope, number>;
  lines: AgendaLine[];
};

/**
 * What a meeting goes through, in the order of need: red, yellow, with a stated difficulty, the rest; each by deadline. At most
 * AGENDA_LIMIT. Null for those who may not read meetings, and before there is a round.
 */
export async function meetingAgenda(actor: Actor, wanted: AgendaScope, now: Date): Promise<Agenda | null> {
  const scope = mayWork(actor, "readMeetings") ? scopeOf(actor) : null;
  const round = scope && (await followedRound());
  if (!scope || !round) return null;
  const { light, joins } = lightSql(lightFrame(now, firstWeekOf(round.planOn), round.rhythm));
  const rows = await db().$queryRaw<(Record<AgendaScope, number> & (Row | { number: null }))[]>`
    WITH open AS MATERIALIZED (
      SELECT f.number, f.title, f.status, f.deadline, f."leadDepartmentId", ${light} AS light, latest.difficulty,
        EXISTS (SELECT 1 FROM "ExtensionRequest" x WHERE x."findingId" = f.id AND x.status::text IN (${join([...EXTENSION_UNDER_WAY])})) AS "extensionAsked"
      FROM "Finding" f ${joins}
        LEFT JOIN LATERAL (SELECT u.difficulty FROM "FollowUp" u WHERE u."findingId" = f.id ORDER BY u.week DESC LIMIT 1) latest ON TRUE
      WHERE f."inspectionId" = ${round.id} AND f.status <> 'CLOSED' AND ${withinScope(scope)}),
    counts AS (SELECT count(*)::int AS "all", (count(*) FILTER (WHERE ${ASKING}))::int AS asks FROM open)
    SELECT counts.*, o.number, o.title, o.status, o.deadline::text AS deadline, o.light, o.difficulty, o."extensionAsked", d.name AS department
    FROM counts LEFT JOIN open o ON ${wanted === "all" ? sql`TRUE` : ASKING} LEFT JOIN "Department" d ON d.id = o."leadDepartmentId"
    ORDER BY ${NEED}, o.deadline, o.number LIMIT ${AGENDA_LIMIT}`;
  return {
    counts: { all: rows[0]?.all ?? 0, asks: rows[0]?.asks ?? 0 },
    lines: rows.flatMap((row) => (row.number === null ? [] : [lineOf(row)])),
  };
}

/** `asksOf` is not empty. A test holds the two together. */
const ASKING = sql`(difficulty IS NOT NULL OR status::text IN (${join([...AWAITING])}) OR "extensionAsked")`;
const NEED = sql`CASE WHEN light = 'red' THEN 0 WHEN light = 'yellow' THEN 1 WHEN difficulty IS NOT NULL THEN 2 ELSE 3 END`;

type Row = {
  number: number;
  title: string | null;
  status: FindingStatus;
  deadline: Day | null;
  light: Light;
  difficulty: string | null;
  extensionAsked: boolean;
  department: string | null;
};

function lineOf({ number, title, light, department, deadline, ...facts }: Row): AgendaLine {
  return { number, title, light, department, deadline, asks: asksOf(facts) };
}
