import type { RoundFacts, RoundSnapshot } from "#lib/domain/import/snapshot.ts";
import type { Transaction } from "./client.ts";
import { toDay, toDayOrNull } from "./day-column.ts";
import type { Inspection } from "./generated/client.ts";

const headingFields = { id: true, ordinal: true, title: true } as const;

const measureFields = {
  id: true,
  ordinal: true,
  text: true,
  outcome: true,
  status: true,
  deadline: true,
  _count: { select: { evidence: true } },
} as const;

const findingFields = {
  ...{ id: true, version: true, number: true, numberInPart: true, categoryId: true, title: true, disclosed: true, deadline: true },
  ...{ status: true, leaderId: true, leadDepartmentId: true },
  supporting: { select: { departmentId: true } },
  measures: { orderBy: { ordinal: "asc" }, select: measureFields },
  _count: {
    select: {
      ...{ followUps: true, requests: true, extensions: true, comments: true },
      ...{ extensionRequests: true, lookBacks: true, escalations: true, orders: true, decisions: true },
    },
  },
} as const;

/** What the round being followed up is known by, and how much of it is open. */
export type RoundInBrief = { facts: RoundFacts; open: number };

/** The round being followed up, none of its findings loaded; null before there is one. */
export async function roundInBrief(tx: Transaction): Promise<RoundInBrief | null> {
  const row = await tx.inspection.findFirst({
    where: { current: true },
    relationLoadStrategy: "join",
    include: { _count: { select: { findings: { where: { status: { not: "CLOSED" } } } } } },
  });
  if (!row) return null;
  const { _count, ...facts } = row;
  return { facts: factsOf(facts), open: _count.findings };
}

/** The round being followed up as a draft is held against it, in one query; null before there is one. */
export async function roundSnapshot(tx: Transaction): Promise<RoundSnapshot | null> {
  const row = await tx.inspection.findFirst({
    where: { current: true },
    relationLoadStrategy: "join",
    include: {
      parts: {
        orderBy: { ordinal: "asc" },
        select: { ...headingFields, categories: { orderBy: { ordinal: "asc" }, select: headingFields } },
      },
      findings: { orderBy: { number: "asc" }, select: findingFields },
    },
  });
  if (!row) return null;
  const { id, parts, findings } = row;
  return {
    id,
    facts: factsOf(row),
    parts,
    findings: findings.map(({ supporting, measures, _count, deadline, ...finding }) => ({
      ...finding,
      deadline: toDayOrNull(deadline),
      supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId),
      records: Object.values(_count).reduce((sum, count) => sum + count, 0),
      measures: measures.map(({ _count: counted, deadline: own, ...measure }) => ({
        ...measure,
        deadline: toDayOrNull(own),
        evidenceCount: counted.evidence,
      })),
    })),
  };
}

function factsOf(row: Inspection): RoundFacts {
  const { party, partyShort, body, round, phone, post, email } = row;
  const dates = {
    periodStart: toDay(row.periodStart),
    periodEnd: toDay(row.periodEnd),
    feedbackOn: toDay(row.feedbackOn),
    planOn: toDay(row.planOn),
    noticeOn: toDayOrNull(row.noticeOn),
    deadline: toDay(row.deadline),
  };
  return { party, partyShort, body, round, ...dates, phone, post, email };
}
