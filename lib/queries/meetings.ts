import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { MeetingCount, MeetingFilter, MeetingLine } from "#lib/domain/meeting-views.ts";
import { isHeld, MEETING_KINDS } from "#lib/domain/meetings.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDayOrNull } from "#lib/db/day-column.ts";
import { sql } from "#lib/db/sql.ts";

/** How many meetings a page of the list shows. */
export const MEETINGS_PER_PAGE = 30;

export type MeetingList = {
  today: Day;
  /** Of every kind, held and planned; a meeting whose day the source does not tell counts as held. */
  counts: MeetingCount[];
  /** Those that meet the filter. */
  total: number;
  lines: MeetingLine[];
  mayKeep: boolean;
};

/** A page of the meetings of the round, the latest first and those without a day last; null for those who may not read them. */
export async function meetingList(actor: Actor, filter: MeetingFilter, now: Date): Promise<MeetingList | null> {
  if (!mayWork(actor, "readMeetings")) return null;
  const today = dayAt(now);
  const [counts, lines] = await Promise.all([countKinds(today), loadLines(filter, today)]);
  const total = counts
    .filter(({ kind }) => filter.kind === null || kind === filter.kind)
    .reduce((sum, { held, planned }) => sum + held + planned, 0);
  return { today, counts, total, lines, mayKeep: mayWork(actor, "keepMeetings") };
}

async function countKinds(today: Day): Promise<MeetingCount[]> {
  const planned = sql`m."heldOn" > ${today}::date`;
  const rows = await db().$queryRaw<MeetingCount[]>`
    SELECT m.kind, (count(*) FILTER (WHERE (${planned}) IS NOT TRUE))::int AS held, (count(*) FILTER (WHERE ${planned}))::int AS planned
    FROM "Meeting" m JOIN "Inspection" i ON i.id = m."inspectionId" WHERE i.current GROUP BY m.kind`;
  return MEETING_KINDS.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, held: 0, planned: 0 });
}

async function loadLines({ kind, page }: MeetingFilter, today: Day): Promise<MeetingLine[]> {
  const rows = await db().meeting.findMany({
    where: { inspection: { current: true }, ...(kind && { kind }) },
    orderBy: [{ heldOn: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: MEETINGS_PER_PAGE,
    skip: (page - 1) * MEETINGS_PER_PAGE,
    relationLoadStrategy: "join",
    select: lineFields,
  });
  return rows.map((row) => lineOf(row, today));
}

const lineFields = {
  ...{ id: true, kind: true, heldOn: true, title: true, place: true, endedAt: true },
  _count: { select: { decisions: true } },
} as const;

type Row = Omit<MeetingLine, "heldOn" | "held" | "ended" | "decisions"> & { heldOn: Date | null; endedAt: Date | null; _count: { decisions: number } };

function lineOf({ _count, heldOn, endedAt, ...row }: Row, today: Day): MeetingLine {
  const day = toDayOrNull(heldOn);
  return { ...row, heldOn: day, held: isHeld(day, today), ended: endedAt !== null, decisions: _count.decisions };
}

/** How many meetings the screen offers to go on with. */
const OFFERED = 10;

/** The meetings a screen may be opened for: held up to today, the latest first, and their minutes not final; null for outsiders. */
export async function openMeetings(actor: Actor, now: Date): Promise<MeetingLine[] | null> {
  if (!mayWork(actor, "readMeetings")) return null;
  const today = dayAt(now);
  const rows = await db().meeting.findMany({
    where: { inspection: { current: true }, endedAt: null, heldOn: { lte: fromDay(today) } },
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    take: OFFERED,
    relationLoadStrategy: "join",
    select: lineFields,
  });
  return rows.map((row) => lineOf(row, today));
}
