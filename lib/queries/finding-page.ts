import type { Actor } from "#lib/domain/actor.ts";
import { type Distance, distanceTo } from "#lib/domain/calendar.ts";
import type { Day } from "#lib/domain/day.ts";
import type { DeadlineChangeView, ExtensionRequestView } from "#lib/domain/extension-views.ts";
import { firstWeekOf, isLateEntry, weeksAnswered } from "#lib/domain/follow-up.ts";
import { type Light, lightFrame, lightOf } from "#lib/domain/light.ts";
import type { LookBackView } from "#lib/domain/look-back-views.ts";
import type { DecidedView, MeasureOrigin } from "#lib/domain/meeting-views.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import type { EntryView, FindingCourse, ScheduledMeasure } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import { type HistoryEntry, historyEntries } from "./finding-history.ts";
import { followedRound } from "./followed-round.ts";
import { decidedFields, decidedView, originFields, originView } from "./meeting-origin.ts";
import { readableFinding } from "./readable-finding.ts";
import { extensionFields, extensionView } from "./shown-extension.ts";
import { provenFields } from "./shown-fields.ts";
import { lookBackFields, lookBackView } from "./shown-look-back.ts";
import { requestFields, requestView, spellsOf } from "./shown-request.ts";

/** How many weeks and how many traces the page shows; the rest is a link away. */
const WEEKS_SHOWN = 4;
const TRACES_SHOWN = 6;

export type FindingPage = Omit<FindingCourse, "measures"> & {
  /** Working days to the deadline, or since it; null where it is far off, or the finding is closed. */
  workingDays: Distance | null;
  light: Light;
  sample: boolean;
  rights: ReadonlySet<Verb>;
  entryCount: number;
  extensions: DeadlineChangeView[];
  extensionRequests: ExtensionRequestView[];
  /** By their days. */
  lookBacks: LookBackView[];
  /** With where each came from, where a meeting decided it. */
  measures: (ScheduledMeasure & { origin: MeasureOrigin | null })[];
  /** What meetings decided on it, newest first. */
  decided: DecidedView[];
  comments: { body: string; authorName: string; at: Date }[];
  history: HistoryEntry[];
};

/** Everything the page of one finding shows, or null where `actor` may not read it. `weeks`: how many of the latest weeks. */
export async function findingPage(actor: Actor, number: number, now: Date, weeks = WEEKS_SHOWN): Promise<FindingPage | null> {
  const finding = await readableFinding(actor, number);
  const round = finding && (await followedRound());
  if (!finding || !round) return null;
  const [row, history] = await Promise.all([load(finding.id, weeks), historyEntries(actor, finding.id, { take: TRACES_SHOWN })]);
  const { category, supporting, measures, followUps, requests, extensions, extensionRequests, lookBacks, ...rest } = row;
  const { decisions: decided, _count, ...facts } = rest;
  const frame = lightFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const deadline = toDayOrNull(row.deadline);
  const enteredWeeks = weeksAnswered(followUps, frame.dueWeeks, spellsOf(requests));
  const light = lightOf({ status: row.status, deadline, enteredWeeks }, frame);
  return {
    ...facts,
    number,
    place: category && { part: category.part.title, category: category.title },
    leader: row.leader?.name ?? null,
    leadDepartment: row.leadDepartment?.name ?? null,
    supporting: supporting.map(({ department }) => department.name),
    firstDeadline: toDayOrNull(row.firstDeadline),
    deadline,
    closedOn: toDayOrNull(row.closedOn),
    workingDays: row.status === "CLOSED" || !deadline ? null : distanceTo(deadline, frame.today, round.rhythm.calendar, NEAR_DAYS),
    light,
    sample: round.sample,
    rights: finding.rights,
    measures: measures.map(({ decisions: origins, ...measure }) => ({
      ...measureView(measure, frame.today),
      origin: originView(actor, origins[0]),
    })),
    decided: decided.map((decision) => decidedView(actor, decision)),
    entries: followUps.map(entryView),
    entryCount: _count.followUps,
    requests: requests.map(({ closedOn: _, ...request }) => requestView(request)),
    extensions: extensions.map(({ from, to, ...extension }) => ({ ...extension, from: toDayOrNull(from), to: toDay(to) })),
    extensionRequests: extensionRequests.map(extensionView),
    lookBacks: lookBacks.map(lookBackView),
    history,
  };
}

/** A deadline farther off than this is not told in working days. */
const NEAR_DAYS = 60;

type LoadedMeasure = Omit<ScheduledMeasure, "deadline" | "doneOn" | "overdue" | "evidence"> & {
  deadline: Date | null;
  doneOn: Date | null;
  evidence: { id: string; fileName: string; size: bigint }[];
};

function measureView({ evidence, ...measure }: LoadedMeasure, today: Day): ScheduledMeasure {
  const deadline = toDayOrNull(measure.deadline);
  return {
    ...measure,
    deadline,
    overdue: measure.status === "OPEN" && deadline !== null && deadline < today,
    doneOn: toDayOrNull(measure.doneOn),
    evidence: evidence.map(({ size, ...file }) => ({ ...file, size: Number(size) })),
  };
}

type LoadedEntry = Omit<EntryView, "enteredBy" | "late"> & { enteredBy: { name: string }; firstEnteredAt: Date; dueAt: Date | null };

function entryView({ enteredBy, firstEnteredAt, dueAt, ...entry }: LoadedEntry): EntryView {
  return { ...entry, enteredBy: enteredBy.name, late: isLateEntry({ firstEnteredAt, dueAt }) };
}

function load(id: string, weeks: number) {
  return db().finding.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      title: true,
      disclosed: true,
      target: true,
      responsible: true,
      firstDeadline: true,
      deadline: true,
      status: true,
      grade: true,
      longTermWork: true,
      closedOn: true,
      category: { select: { title: true, part: { select: { title: true } } } },
      leader: { select: { name: true } },
      leadDepartment: { select: { name: true } },
      supporting: { select: { department: { select: { name: true } } }, orderBy: { department: { ordinal: "asc" } } },
      measures: { orderBy: { ordinal: "asc" }, select: { ...provenFields, deadline: true, doneOn: true, decisions: originFields } },
      followUps: { orderBy: { week: "desc" }, take: weeks, select: entryFields },
      requests: { orderBy: { sequence: "desc" }, select: { ...requestFields, closedOn: true } },
      extensions: { orderBy: { at: "desc" }, select: { from: true, to: true, reason: true, byName: true, at: true } },
      extensionRequests: { orderBy: { sequence: "desc" }, select: extensionFields },
      lookBacks: { orderBy: [{ dueOn: "asc" }, { sequence: "asc" }], select: lookBackFields },
      decisions: { orderBy: { at: "desc" }, select: decidedFields },
      comments: { orderBy: { at: "desc" }, select: { body: true, authorName: true, at: true } },
      _count: { select: { followUps: true } },
    },
  });
}

const entryFields = {
  week: true,
  progress: true,
  nextStep: true,
  difficulty: true,
  status: true,
  enteredBy: { select: { name: true } },
  enteredAt: true,
  firstEnteredAt: true,
  dueAt: true,
  returnReason: true,
} as const;
