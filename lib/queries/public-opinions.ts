import type { Day } from "#lib/domain/day.ts";
import { opinionsOpen } from "#lib/domain/opinions/span.ts";
import type { OpinionDesk, PublishedOpinion } from "#lib/domain/opinions/views.ts";
import { db } from "#lib/db/client.ts";
import { namedFinding, publicFinding } from "#lib/db/opinion-answer.ts";
import { findingsToldOf, opinionSpan } from "#lib/db/opinion-store.ts";

/** How many published opinions a page shows. */
export const PUBLISHED_PER_PAGE = 20;

/** What the form needs: whether opinions are taken today, what they may be about, and the other ways; null where there is no round. */
export async function opinionDesk(today: Day): Promise<OpinionDesk | null> {
  const row = await db().inspection.findFirst({
    where: { current: true },
    relationLoadStrategy: "join",
    select: {
      ...{ id: true, party: true, phone: true, post: true, email: true },
      findings: { where: findingsToldOf, orderBy: { number: "asc" }, select: { number: true, title: true, publicTitle: true } },
    },
  });
  if (!row) return null;
  const { id, party, findings, ...contact } = row;
  const span = await opinionSpan(db(), id);
  return {
    party,
    open: opinionsOpen(span, today),
    span,
    contact,
    findings: findings.map(({ number, title, publicTitle }) => ({ number, title: publicTitle ?? title })),
  };
}

/** 意见与答复: what the office made public, the latest first. Nothing else of an opinion is read. */
export async function publishedOpinions(page: number): Promise<{ total: number; opinions: PublishedOpinion[] }> {
  const where = { inspection: { current: true }, publishedAt: { not: null } } as const;
  const [total, rows] = await db().$transaction([
    db().opinion.count({ where }),
    db().opinion.findMany({
      where,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PUBLISHED_PER_PAGE,
      take: PUBLISHED_PER_PAGE,
      relationLoadStrategy: "join",
      select: { id: true, publishedBody: true, publishedAnswer: true, publishedAt: true, finding: namedFinding },
    }),
  ]);
  return { total, opinions: rows.flatMap(publishedOpinion) };
}

type PublishedRow = {
  id: string;
  publishedBody: string | null;
  publishedAnswer: string | null;
  publishedAt: Date | null;
  finding: Parameters<typeof publicFinding>[0];
};

function publishedOpinion({ id, publishedBody, publishedAnswer, publishedAt, finding }: PublishedRow): PublishedOpinion[] {
  if (publishedBody === null || publishedAnswer === null || !publishedAt) return [];
  return [{ id, body: publishedBody, answer: publishedAnswer, publishedAt, finding: publicFinding(finding) }];
}
