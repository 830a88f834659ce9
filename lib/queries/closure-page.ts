import type { Actor } from "#lib/domain/actor.ts";
import { awaitedSignature, type DecisionStep, missingForClosure } from "#lib/domain/closure.ts";
import type { Day } from "#lib/domain/day.ts";
import type { ClosureGrade, FindingStatus, MeasureStatus } from "#lib/domain/finding.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import type { Missing } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { readableFinding } from "./readable-finding.ts";

/** A measure as a signatory sees it: what was to be done, what came of it, and what proves it. */
export type ProvenMeasure = {
  ordinal: number;
  text: string;
  status: MeasureStatus;
  outcome: string | null;
  noEvidenceReason: string | null;
  evidence: { id: string; fileName: string; size: number }[];
};

/** The request under signature, with the signatures it has so far. */
export type PendingRequest = {
  statement: string;
  grade: ClosureGrade;
  longTermWork: string | null;
  leaderOmitted: boolean;
  appliedBy: string;
  appliedAt: Date;
  signatures: { step: DecisionStep; comment: string; signedAs: string; signedAt: Date }[];
};

/** What applying for a closure and signing one look at. */
export type ClosurePage = {
  number: number;
  title: string | null;
  version: number;
  status: FindingStatus;
  rights: ReadonlySet<Verb>;
  deadline: Day | null;
  firstDeadline: Day | null;
  target: string | null;
  awaits: DecisionStep | null;
  missing: Missing[];
  measures: ProvenMeasure[];
  request: PendingRequest | null;
};

/** The closure of a finding as it stands, or null where `actor` may not read the finding. */
export async function closurePage(actor: Actor, number: number): Promise<ClosurePage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const row = await load(finding.id);
  const measures = row.measures.map(({ evidence, ...measure }) => ({
    ...measure,
    evidence: evidence.map(({ size, ...file }) => ({ ...file, size: Number(size) })),
  }));
  const [request] = row.requests.map(({ appliedBy, decisions, ...rest }) => ({
    ...rest,
    appliedBy: appliedBy.name,
    signatures: decisions,
  }));
  return {
    number,
    title: finding.title,
    version: finding.version,
    status: finding.status,
    rights: finding.rights,
    deadline: toDayOrNull(row.deadline),
    firstDeadline: toDayOrNull(row.firstDeadline),
    target: row.target,
    awaits: awaitedSignature(finding.status),
    missing: missingForClosure(measures.map((measure) => ({ ...measure, evidenceCount: measure.evidence.length }))),
    measures,
    request: request ?? null,
  };
}

function load(id: string) {
  return db().finding.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      deadline: true,
      firstDeadline: true,
      target: true,
      measures: { orderBy: { ordinal: "asc" }, select: measureFields },
      requests: { where: { status: "PENDING" }, select: requestFields },
    },
  });
}

const measureFields = {
  ordinal: true,
  text: true,
  status: true,
  outcome: true,
  noEvidenceReason: true,
  evidence: {
    where: { withdrawnAt: null },
    orderBy: { uploadedAt: "asc" },
    select: { id: true, fileName: true, size: true },
  },
} as const;

const requestFields = {
  statement: true,
  grade: true,
  longTermWork: true,
  leaderOmitted: true,
  appliedAt: true,
  appliedBy: { select: { name: true } },
  decisions: {
    orderBy: { signedAt: "asc" },
    select: { step: true, comment: true, signedAs: true, signedAt: true },
  },
} as const;
