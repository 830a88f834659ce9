import type { Actor } from "#lib/domain/actor.ts";
import { reviewEvidence as judge, type Verdict } from "#lib/domain/evidence/review.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ReviewEvidence } from "#lib/input/evidence.ts";
import { record } from "#lib/db/audit-store.ts";
import { db, type Transaction } from "#lib/db/client.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { fileContentsOf } from "#lib/contents/file-contents.ts";
import { onFinding } from "../on-finding.ts";

/**
 * 审看材料: the office accepts a file of a measure, or returns it with a reason and a place in it. What was returned proves nothing
 * until it is replaced, or accepted after all: the last review counts, each is kept. Refuses what `reviewEvidence` of the rules
 * refuses.
 */
export async function reviewEvidence(actor: Actor, input: ReviewEvidence, now: Date): Promise<Result<Verdict, Refusal>> {
  const { evidenceId: id, version } = input;
  const number = await findingNumberOf(id);
  if (number === null) return refuse({ code: "notFound" });
  return onFinding(actor, "read", { number }, async (tx, finding) => {
    const { ordinal, fileName, ...file } = await load(tx, id);
    const judged = judge(actor, finding, file, input);
    if (!judged.ok) return judged;
    const { accepted, ...said } = judged.value;
    const { count } = await tx.evidence.updateMany({
      where: { id, version },
      data: { acceptedAt: accepted ? now : null, returnedAt: accepted ? null : now, version: { increment: 1 } },
    });
    if (count !== 1) return refuse({ code: "stale" });
    const reviewer = { reviewerId: actor.id, reviewedAs: actor.name, reviewedAt: now };
    await tx.evidenceReview.create({ data: { evidenceId: id, accepted, ...said, ...reviewer } });
    await record(tx, {
      by: actor,
      at: now,
      action: accepted ? "evidenceAccepted" : "evidenceReturned",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal, fileName, ...said },
    });
    return ok(judged.value);
  });
}

/** The number of the finding a file belongs to, in the round being followed up; null where there is none. */
async function findingNumberOf(id: string): Promise<number | null> {
  const finding = { select: { number: true, inspection: { select: { current: true } } } } as const;
  const row = await db().evidence.findUnique({
    where: { id },
    select: { measure: { select: { finding } }, order: { select: { finding } }, lookBack: { select: { finding } } },
  });
  const found = (row?.measure ?? row?.order ?? row?.lookBack)?.finding;
  return found?.inspection.current ? found.number : null;
}

async function load(tx: Transaction, id: string) {
  const row = await tx.evidence.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ fileName: true, mediaType: true, version: true, withdrawnAt: true, replacedAt: true },
      measure: { select: { ordinal: true } },
      file: { select: { scan: true, purgedAt: true, contents: true } },
    },
  });
  const { measure, file, ...evidence } = row;
  return {
    ...evidence,
    ofMeasure: measure !== null,
    ordinal: measure?.ordinal ?? null,
    scan: file.scan,
    purged: file.purgedAt !== null,
    pages: fileContentsOf(file.contents)?.pages ?? null,
  };
}
