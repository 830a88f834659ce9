import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { ledgerChanges } from "#lib/domain/notice/changes.ts";
import { draftSections, type FiledSection } from "#lib/domain/notice/draft.ts";
import { noticeFields } from "#lib/domain/notice/fields.ts";
import type { NoticeLedger } from "#lib/domain/notice/ledger.ts";
import { noticeRights } from "#lib/domain/notice/life.ts";
import type { NoticeDraft, NoticeView } from "#lib/domain/notice/views.ts";
import { db } from "#lib/db/client.ts";
import type { NoticeGetPayload } from "#lib/db/generated/models/Notice.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { spanOf } from "#lib/db/notice-store.ts";
import { storedNotice } from "#lib/db/stored-notice.ts";
import { lineOf, noticeLineFields } from "./notice-line.ts";

/** One notice as its page shows it on the day of `now`, in two queries; null where `actor` may not read it. */
export async function noticePage(actor: Actor, id: string, now: Date): Promise<NoticeView | null> {
  const row = await db().notice.findUnique({ where: { id }, relationLoadStrategy: "join", select: fields });
  if (!row) return null;
  const rights = noticeRights(actor, row);
  if (!rights.has("read")) return null;
  const opinions = spanOf(row.opinionsFrom, row.opinionsUntil);
  const shown = { ...factsOf(row), opinions, rights };
  if (row.content !== null) return { ...shown, content: storedNotice.parse(row.content), draft: null };
  const ledger = await noticeLedger(row.inspectionId, dayAt(now));
  if (!ledger) return null;
  const head = { title: row.title, opinions };
  const sections = row.sections.map(({ finding, ...section }) => ({ ...section, number: finding?.number ?? null }));
  const content = noticeContent(head, sections, ledger);
  return { ...shown, content, draft: row.status === "DRAFT" ? draftOf(head, sections, ledger) : null };
}

const fields = {
  ...noticeLineFields,
  ...{ version: true, inspectionId: true, opinionsFrom: true, opinionsUntil: true, changeNote: true, content: true },
  ...{ submittedByName: true, submittedAt: true, returnedByName: true, returnedAt: true, returnReason: true, dropReason: true },
  inspection: { select: { round: true } },
  sections: {
    orderBy: { ordinal: "asc" },
    select: {
      ...{ key: true, kind: true, findingId: true, version: true, heading: true, body: true, seenHeading: true, seenBody: true },
      finding: { select: { number: true } },
    },
  },
} as const;

type Row = NoticeGetPayload<{ select: typeof fields }>;

function factsOf(row: Row): Omit<NoticeView, "opinions" | "rights" | "content" | "draft"> {
  const { submittedAt, returnedAt } = row;
  return {
    ...lineOf(row),
    ...{ version: row.version, round: row.inspection.round, changeNote: row.changeNote, dropReason: row.dropReason },
    submitted: submittedAt && { by: row.submittedByName ?? "", at: submittedAt },
    returned: returnedAt && { by: row.returnedByName ?? "", at: returnedAt, reason: row.returnReason ?? "" },
  };
}

function draftOf(head: { title: string; opinions: { from: Day; until: Day } | null }, sections: FiledSection[], ledger: NoticeLedger): NoticeDraft {
  const names = noticeFields({ ledger, opinions: head.opinions });
  const changes = ledgerChanges(sections, ledger);
  return { sections: draftSections(head, { sections, ledger, fields: names, changes }), changes, fields: names };
}
