import { type Progress, progressByPart, progressOf } from "#lib/domain/counts.ts";
import type { Day } from "#lib/domain/day.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "#lib/domain/finding.ts";
import { type PublicFinding, type PublicMeasure, type PublicPart, type PublicProgress, publicStateOf } from "#lib/domain/public-progress.ts";
import type { MeetingKind } from "#lib/domain/meetings.ts";
import { readByPublic } from "#lib/domain/disclosure.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDay, toDayOrNull } from "#lib/db/day-column.ts";

/** What anyone may read of the current round on the day `asOf`, in one SQL query; null where there is no round. */
export async function publicProgress(asOf: Day): Promise<PublicProgress | null> {
  const row = await load(asOf);
  if (!row) return null;
  const { phone, post, email, findings, regulations, meetings } = row;
  const listed = row.parts.map(listedPart).filter(({ categories }) => categories.length > 0);
  const places = new Map(listed.flatMap((part) => findingsOf(part).map((finding) => [finding.number, { part, finding }] as const)));
  // A finding counts as disclosed where a reader can count it: in the list, under its part.
  const countables = findings.map(({ number, status, grade }) => {
    const place = places.get(number);
    return { status, grade, disclosed: place !== undefined, part: place?.part.ordinal ?? null };
  });
  const byPart = progressByPart(countables);
  return {
    asOf,
    round: roundOf(row, asOf),
    contact: { phone, post, email },
    progress: progressOf(countables),
    notItemised: byPart.get(null) ?? progressOf([]),
    tally: findings.map(({ number }) => ({ number, finding: tallied(places.get(number)?.finding) })),
    parts: listed.map((part) => ({ ...part, progress: byPart.get(part.ordinal) ?? progressOf([]) })),
    regulations: { total: regulations.length, named: regulations.flatMap((rule) => namedRule(rule, places)) },
    meetings: meetingsOf(meetings),
  };
}

type ListedPart = Omit<PublicPart, "progress"> & { progress?: Progress };

type LoadedMeasure = Omit<PublicMeasure, "done"> & { status: MeasureStatus; publicText: string | null; publicOutcome: string | null };

type LoadedFinding = {
  number: number;
  numberInPart: number | null;
  title: string | null;
  publicTitle: string | null;
  publicLongTerm: string | null;
  status: FindingStatus;
  grade: ClosureGrade | null;
  longTermWork: string | null;
  measures: LoadedMeasure[];
  _count: { measures: number };
};

type LoadedPart = {
  ordinal: number;
  title: string;
  categories: { ordinal: number; title: string; findings: LoadedFinding[] }[];
};

/** A heading with nothing to list under it would tell what the undisclosed is about: it is left out. */
function listedPart({ ordinal, title, categories }: LoadedPart): ListedPart {
  return {
    ordinal,
    title,
    categories: categories
      .map((category) => ({ ...category, findings: category.findings.flatMap(listedFinding) }))
      .filter(({ findings }) => findings.length > 0),
  };
}

function listedFinding({ number, numberInPart, title, publicTitle, publicLongTerm, measures, _count, ...facts }: LoadedFinding): PublicFinding[] {
  if (title === null || numberInPart === null) return [];
  const state = publicStateOf(facts);
  return [
    {
      number,
      numberInPart,
      title: readByPublic(title, publicTitle),
      state,
      longTermWork: state === "COMPLETED_LONG_TERM" ? readByPublic(facts.longTermWork, publicLongTerm) : null,
      measures: measures.map(listedMeasure),
      undisclosedMeasures: _count.measures,
    },
  ];
}

function listedMeasure({ ordinal, text, status, outcome, publicText, publicOutcome }: LoadedMeasure): PublicMeasure {
  return { ordinal, text: readByPublic(text, publicText), done: status === "DONE", outcome: readByPublic(outcome, publicOutcome) };
}

function findingsOf({ categories }: ListedPart): PublicFinding[] {
  return categories.flatMap(({ findings }) => findings);
}

function tallied(finding: PublicFinding | undefined) {
  return finding ? { title: finding.title, state: finding.state } : null;
}

/** The name of a rule that answers an undisclosed finding would tell what that finding is about: it is only counted. */
function namedRule({ title, number }: { title: string | null; number: number | null }, places: ReadonlyMap<number, unknown>) {
  const tellable = title !== null && (number === null || places.has(number));
  return tellable ? [{ title, finding: number }] : [];
}

function meetingsOf(meetings: { kind: MeetingKind; heldOn: Date | null }[]): PublicProgress["meetings"] {
  const democraticLife = meetings.filter(({ kind }) => kind === "DEMOCRATIC_LIFE");
  return {
    leadingGroup: meetings.filter(({ kind }) => kind === "LEADING_GROUP").length,
    democraticLife: {
      total: democraticLife.length,
      days: democraticLife.flatMap(({ heldOn }) => (heldOn ? [toDay(heldOn)] : [])),
    },
  };
}

type LoadedRound = NonNullable<Awaited<ReturnType<typeof load>>>;

function roundOf(row: LoadedRound, asOf: Day): PublicProgress["round"] {
  const { party, body, round, sample } = row;
  const past = (column: Date | null) => {
    const day = toDayOrNull(column);
    return day !== null && day <= asOf ? day : null;
  };
  return {
    party,
    body,
    round,
    sample,
    periodStart: toDay(row.periodStart),
    periodEnd: toDay(row.periodEnd),
    feedbackOn: past(row.feedbackOn),
    planOn: past(row.planOn),
    noticeOn: past(row.noticeOn),
  };
}

/** Of an undisclosed finding, number, status and grade are read, for the counts; its words stay in the database. */
function load(asOf: Day) {
  return db().inspection.findFirst({
    where: { current: true },
    relationLoadStrategy: "join",
    select: {
      ...{ party: true, body: true, round: true, periodStart: true, periodEnd: true, feedbackOn: true, planOn: true },
      ...{ noticeOn: true, phone: true, post: true, email: true, sample: true },
      findings: { orderBy: { number: "asc" }, select: { number: true, status: true, grade: true } },
      parts: {
        orderBy: { ordinal: "asc" },
        select: {
          ordinal: true,
          title: true,
          categories: {
            orderBy: { ordinal: "asc" },
            select: {
              ordinal: true,
              title: true,
              findings: { where: { disclosed: true }, orderBy: { number: "asc" }, select: listedFields },
            },
          },
        },
      },
      regulations: { orderBy: { ordinal: "asc" }, select: { title: true, number: true } },
      meetings: {
        where: { OR: [{ heldOn: null }, { heldOn: { lte: fromDay(asOf) } }] },
        orderBy: { heldOn: "asc" },
        select: { kind: true, heldOn: true },
      },
    },
  });
}

const listedFields = {
  number: true,
  numberInPart: true,
  title: true,
  status: true,
  grade: true,
  longTermWork: true,
  publicTitle: true,
  publicLongTerm: true,
  measures: {
    where: { disclosed: true },
    orderBy: { ordinal: "asc" },
    select: { ordinal: true, text: true, status: true, outcome: true, publicText: true, publicOutcome: true },
  },
  _count: { select: { measures: { where: { disclosed: false } } } },
} as const;
