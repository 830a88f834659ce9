import type { Actor } from "#lib/domain/actor.ts";
import { EDITION_FILES } from "#lib/domain/notice/edition.ts";
import { noticeRights } from "#lib/domain/notice/life.ts";
import { NOTICES_UNDER_WAY, type NoticeStatus } from "#lib/domain/notice/status.ts";
import type { EditionView, NoticeStepView, Signed } from "#lib/domain/notice/step-views.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import type { NoticeGetPayload } from "#lib/db/generated/models/Notice.ts";

/** A notice of any round with all that was signed on it, in one query; null for who may not read it. */
export async function noticeSteps(actor: Actor, id: string): Promise<NoticeStepView | null> {
  const row = await db().notice.findUnique({ where: { id }, relationLoadStrategy: "join", select: fields });
  if (!row) return null;
  const rights = noticeRights(actor, row);
  return rights.has("read") ? { ...viewOf(row), rights } : null;
}

const ORIGINALS: string[] = [...EDITION_FILES];
const UNDER_WAY: NoticeStatus[] = [...NOTICES_UNDER_WAY];

const editionNumber = { select: { year: true, serial: true } } as const;

const fields = {
  ...{ id: true, version: true, status: true, title: true, asOf: true, submittedByName: true, submittedAt: true },
  ...{ returnedByName: true, returnedAt: true, returnReason: true, changeNote: true, approvalReason: true, dropReason: true },
  corrects: editionNumber,
  comments: { orderBy: { at: "asc" }, select: { id: true, body: true, authorName: true, at: true } },
  silences: {
    orderBy: { at: "asc" },
    select: { id: true, code: true, quote: true, reason: true, byName: true, at: true, liftedAt: true, liftedByName: true },
  },
  edition: {
    select: {
      ...{ year: true, serial: true, approvedByName: true, approvedAt: true, publishedByName: true, publishedAt: true },
      ...{ withdrawnByName: true, withdrawnAt: true, withdrawReason: true },
      correctedBy: { where: { publishedAt: { not: null } }, take: 1, ...editionNumber },
      files: {
        where: { name: { in: ORIGINALS } },
        orderBy: { name: "asc" },
        select: { name: true, size: true, sha256: true },
      },
    },
  },
  inspection: { select: { notices: { where: { status: { in: UNDER_WAY } }, take: 1, select: { id: true } } } },
} as const;

type Row = NoticeGetPayload<{ select: typeof fields }>;

function viewOf(row: Row): Omit<NoticeStepView, "rights"> {
  const { id, version, status, title, corrects, changeNote, approvalReason, dropReason } = row;
  const returned = signed(row.returnedByName, row.returnedAt);
  return {
    ...{ id, version, status, title, corrects, changeNote, approvalReason, dropReason },
    asOf: toDayOrNull(row.asOf),
    submitted: signed(row.submittedByName, row.submittedAt),
    returned: returned && { ...returned, reason: row.returnReason ?? "" },
    comments: row.comments.map(({ authorName, ...comment }) => ({ ...comment, by: authorName })),
    silences: row.silences.map(({ byName, liftedAt, liftedByName, ...silence }) => ({ ...silence, by: byName, lifted: signed(liftedByName, liftedAt) })),
    edition: row.edition && editionView(row.edition),
    underWay: row.inspection.notices.some((other) => other.id !== id),
  };
}

function editionView({ year, serial, approvedByName, approvedAt, correctedBy, files, ...row }: NonNullable<Row["edition"]>): EditionView {
  const withdrawn = signed(row.withdrawnByName, row.withdrawnAt);
  return {
    number: { year, serial },
    approved: { by: approvedByName, at: approvedAt },
    published: signed(row.publishedByName, row.publishedAt),
    withdrawn: withdrawn && { ...withdrawn, reason: row.withdrawReason ?? "" },
    correctedBy: correctedBy[0] ?? null,
    files,
  };
}

function signed(by: string | null, at: Date | null): Signed | null {
  return at && { by: by ?? "", at };
}
