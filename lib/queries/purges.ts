import type { Actor } from "#lib/domain/actor.ts";
import type { PurgeView, WithdrawnFile } from "#lib/domain/evidence/storage-views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import type { PurgeGetPayload, PurgeWhereInput } from "#lib/db/generated/models/Purge.ts";
import { usesOfAll, withdrawnFile, withdrawnFiles } from "#lib/db/purge-list.ts";

export const PURGES_PER_PAGE = 20;

export type PurgeList = { waiting: PurgeView[]; decided: PurgeView[]; total: number; /** May this reader propose, or decide? */ may: PurgeRights };
export type PurgeRights = { propose: boolean; decide: boolean };

function rightsOf(actor: Actor): PurgeRights {
  return { propose: mayWork(actor, "proposePurge"), decide: mayWork(actor, "decidePurge") };
}

/** 销毁申请: what waits, the oldest first, and what was decided, a page at a time; null for those who may not read them. */
export async function purgeList(actor: Actor, { page }: { page: number }): Promise<PurgeList | null> {
  if (!mayWork(actor, "readPurges")) return null;
  const decided = { status: { not: "PROPOSED" } } as const;
  const [total, waiting, ended] = await db().$transaction([
    db().purge.count({ where: decided }),
    db().purge.findMany({ where: { status: "PROPOSED" }, orderBy: { proposedAt: "asc" }, take: PURGES_PER_PAGE, select: fields, relationLoadStrategy: "join" }),
    db().purge.findMany({
      where: decided,
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PURGES_PER_PAGE,
      take: PURGES_PER_PAGE,
      select: fields,
      relationLoadStrategy: "join",
    }),
  ]);
  const [open, over] = [await views(actor, waiting), await views(actor, ended)];
  return { waiting: open, decided: over, total, may: rightsOf(actor) };
}

/** One proposal; null where there is none, and for those who may not read it. */
export async function purgePage(actor: Actor, id: string): Promise<(PurgeView & { may: PurgeRights }) | null> {
  if (!mayWork(actor, "readPurges")) return null;
  const row = await db().purge.findUnique({ where: { id }, select: fields, relationLoadStrategy: "join" });
  const [view] = row ? await views(actor, [row]) : [];
  return view ? { ...view, may: rightsOf(actor) } : null;
}

/** How many proposals wait for this reader to decide; null for those who decide none. */
export async function purgesToDecide(actor: Actor): Promise<number | null> {
  const where: PurgeWhereInput = { status: "PROPOSED", proposedById: { not: actor.id } };
  return mayWork(actor, "decidePurge") ? db().purge.count({ where }) : null;
}

/** What may be proposed now or later, a page at a time; null for those who propose nothing. */
export async function filesToPurge(actor: Actor, { page }: { page: number }): Promise<{ total: number; files: WithdrawnFile[] } | null> {
  if (!mayWork(actor, "proposePurge")) return null;
  return withdrawnFiles({ skip: (page - 1) * PURGES_PER_PAGE, take: PURGES_PER_PAGE });
}

/** One of them, about to be proposed. */
export async function fileToPurge(actor: Actor, sha256: string): Promise<WithdrawnFile | null> {
  return mayWork(actor, "proposePurge") ? withdrawnFile(sha256) : null;
}

const fields = {
  id: true,
  status: true,
  sha256: true,
  reason: true,
  proposedAt: true,
  decidedAt: true,
  comment: true,
  proposedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  file: { select: { size: true } },
} as const;

type Row = PurgeGetPayload<{ select: typeof fields }>;

/** Names go only to those who know the findings: the administrator is told what kind of file it is, and how many places it had. */
async function views(actor: Actor, rows: readonly Row[]): Promise<PurgeView[]> {
  if (rows.length === 0) return [];
  const known = await usesOfAll(rows.map(({ sha256 }) => sha256));
  const named = mayWork(actor, "decidePurge");
  return rows.map(({ proposedBy, decidedBy, decidedAt, comment, file, ...purge }) => {
    const { kind = "", uses = [] } = known.get(purge.sha256) ?? {};
    return {
      ...purge,
      kind,
      size: Number(file.size),
      places: uses.length,
      proposedBy: proposedBy.name,
      decided: decidedAt && { by: decidedBy?.name ?? "", at: decidedAt, comment },
      uses: named ? uses : null,
    };
  });
}
