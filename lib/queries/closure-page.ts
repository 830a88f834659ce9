import type { Actor } from "#lib/domain/actor.ts";
import { awaitedSignature, type DecisionStep, missingForClosure } from "#lib/domain/closure.ts";
import type { Day } from "#lib/domain/day.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import type { Missing } from "#lib/domain/refusal.ts";
import type { PendingRequestView, ProvenMeasure } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { provenFields, signatureFields } from "./shown-fields.ts";
import { readableFinding } from "./readable-finding.ts";

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
  request: PendingRequestView | null;
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
      measures: { orderBy: { ordinal: "asc" }, select: provenFields },
      requests: { where: { status: "PENDING" }, select: requestFields },
    },
  });
}

const requestFields = {
  statement: true,
  grade: true,
  longTermWork: true,
  leaderOmitted: true,
  appliedAt: true,
  appliedBy: { select: { name: true } },
  decisions: {
    orderBy: { signedAt: "asc" },
    select: signatureFields,
  },
} as const;
