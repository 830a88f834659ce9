import type { OpinionFacts } from "#lib/domain/opinions/opinion.ts";
import type { OpinionSpan } from "#lib/domain/opinions/span.ts";
import type { OpinionStatus } from "#lib/domain/opinions/status.ts";
import type { Transaction } from "./client.ts";
import { toDayOrNull } from "./day-column.ts";
import type { OpinionUncheckedUpdateManyInput } from "./generated/models/Opinion.ts";

/** An opinion as commands change it; its row is locked. */
export type LoadedOpinion = OpinionFacts & {
  id: string;
  receipt: string;
  status: OpinionStatus;
  findingId: string | null;
  answer: string | null;
  publishedAt: Date | null;
  version: number;
};

/** The opinion of the current round with this id, its row locked; null where there is none. */
export async function lockOpinion(tx: Transaction, id: string): Promise<LoadedOpinion | null> {
  const rows = await tx.$queryRaw<LoadedOpinion[]>`
    SELECT o.id, o.receipt, o.status, o."findingId", o."departmentId", o.answer, o."publishedAt", o.version
    FROM "Opinion" o JOIN "Inspection" i ON i.id = o."inspectionId" WHERE o.id = ${id} AND i.current FOR UPDATE OF o`;
  return rows[0] ?? null;
}

/** Saves an opinion that is still as it was loaded; false where it is not. */
export async function saveOpinion(
  tx: Transaction,
  { id, status, version }: LoadedOpinion,
  fields: Omit<OpinionUncheckedUpdateManyInput, "version">,
): Promise<boolean> {
  const { count } = await tx.opinion.updateMany({ where: { id, status, version }, data: { ...fields, version: { increment: 1 } } });
  return count === 1;
}

/** 监督期限 of the latest notice that stands; null where none sets one. */
export async function opinionSpan(client: Pick<Transaction, "edition">, inspectionId: string): Promise<OpinionSpan | null> {
  const latest = await client.edition.findFirst({
    where: { inspectionId, publishedAt: { not: null }, withdrawnAt: null },
    orderBy: [{ year: "desc" }, { serial: "desc" }],
    select: { notice: { select: { opinionsFrom: true, opinionsUntil: true } } },
  });
  const [from, until] = [toDayOrNull(latest?.notice.opinionsFrom ?? null), toDayOrNull(latest?.notice.opinionsUntil ?? null)];
  return from && until ? { from, until } : null;
}

/** Which findings the public may name: those it reads of. */
export const findingsToldOf = { disclosed: true, title: { not: null }, numberInPart: { not: null }, categoryId: { not: null } } as const;
