import type { Actor } from "#lib/domain/actor.ts";
import { awaitedSignature, type DecisionStep, missingForClosure } from "#lib/domain/closure.ts";
import type { Day } from "#lib/domain/day.ts";
import { proofCounts } from "#lib/domain/evidence/standing.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import type { Missing } from "#lib/domain/refusal.ts";
import type { EvidenceLink, PendingRequestView, ProvenMeasure } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { fateFields, fateOf } from "#lib/db/evidence-fate.ts";
import type { EvidenceFindManyArgs } from "#lib/db/generated/models/Evidence.ts";
import { reviewFields, reviewView } from "./evidence-items.ts";
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
  /** Of all measures: how many files there are to look at, where to begin, and how many the office returned. */
  files: { total: number; first: string | null; returned: number };
  request: PendingRequestView | null;
};

/** The closure of a finding as it stands, or null where `actor` may not read the finding. */
export async function closurePage(actor: Actor, number: number): Promise<ClosurePage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const row = await load(finding.id);
  const measures = row.measures.map(({ evidence, ...measure }) => ({ ...measure, evidence: evidence.map(linkView) }));
  const files = row.measures.flatMap(({ evidence }) => evidence);
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
    missing: missingForClosure(row.measures.map((measure) => ({ ...measure, ...proofCounts(measure.evidence.map(fateOf)) }))),
    measures,
    files: { total: files.length, first: files[0]?.id ?? null, returned: files.filter(({ returnedAt }) => returnedAt !== null).length },
    request: request ?? null,
  };
}

type FileRow = Awaited<ReturnType<typeof load>>["measures"][number]["evidence"][number];

function linkView({ id, fileName, size, reviews }: FileRow): EvidenceLink {
  const [last] = reviews;
  return { id, fileName, size: Number(size), review: last ? reviewView(last) : null };
}

/** Those that stand, and those that were returned: who signs must see both. */
const signedFiles = {
  where: { withdrawnAt: null, replacedAt: null },
  orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
  select: {
    ...fateFields,
    ...{ id: true, fileName: true, size: true },
    reviews: { orderBy: { reviewedAt: "desc" }, take: 1, select: reviewFields },
  },
} satisfies EvidenceFindManyArgs;

function load(id: string) {
  return db().finding.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      deadline: true,
      firstDeadline: true,
      target: true,
      measures: { orderBy: { ordinal: "asc" }, select: { ...provenFields, evidence: signedFiles } },
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
