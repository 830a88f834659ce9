import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isReplyOverdue } from "#lib/domain/orders/reply-by.ts";
import { orderRights } from "#lib/domain/orders/rights.ts";
import type { OrderView, ReplyView } from "#lib/domain/orders/views.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import type { SupervisionOrderGetPayload } from "#lib/db/generated/models/SupervisionOrder.ts";
import { factsOf, findingFields, mayReadFinding } from "#lib/db/evidence-place-facts.ts";
import { evidenceItemFields, evidenceItems } from "./evidence-items.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** One order of the round as its page shows it, with what `actor` may do to it now; null where they may not read it. */
export async function orderPage(actor: Actor, id: string, now: Date): Promise<OrderView | null> {
  const row = await db().supervisionOrder.findFirst({
    where: { id, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: fields,
  });
  if (!row) return null;
  const { finding, departmentId, status } = row;
  const rights = orderRights(actor, { status, departmentId, finding: factsOf(finding) });
  if (!rights.has("read")) return null;
  const unfinished = rights.has("reply") ? await unfinishedUploads(actor, { orderId: id }) : [];
  return { ...viewOf(row, now), unfinished, rights, findingReadable: mayReadFinding(actor, finding) };
}

const fields = {
  id: true,
  year: true,
  serial: true,
  status: true,
  version: true,
  cause: true,
  requirement: true,
  replyBy: true,
  draftedAt: true,
  issuedAt: true,
  issuedByName: true,
  endedAt: true,
  dropReason: true,
  departmentId: true,
  department: { select: { name: true } },
  finding: { select: { ...findingFields, title: true } },
  escalation: { select: { trouble: true, since: true } },
  replies: {
    orderBy: { sequence: "asc" },
    select: {
      sequence: true,
      body: true,
      repliedBy: { select: { name: true } },
      repliedAt: true,
      accepted: true,
      comment: true,
      judgedByName: true,
      judgedAt: true,
    },
  },
  evidence: { orderBy: { uploadedAt: "asc" }, select: evidenceItemFields },
} as const;

type Row = SupervisionOrderGetPayload<{ select: typeof fields }>;

function viewOf(row: Row, now: Date): Omit<OrderView, "unfinished" | "rights" | "findingReadable"> {
  const { finding, department, escalation, replies, evidence, issuedAt, issuedByName, departmentId: _, ...order } = row;
  const replyBy = toDay(row.replyBy);
  return {
    ...order,
    replyBy,
    number: finding.number,
    title: finding.title,
    department: department.name,
    overdue: isReplyOverdue({ status: row.status, replyBy }, dayAt(now)),
    issued: issuedAt && { at: issuedAt, by: issuedByName ?? "" },
    trouble: escalation && { kind: escalation.trouble, since: toDay(escalation.since) },
    replies: replies.map(replyView),
    evidence: evidenceItems(evidence),
  };
}

function replyView({ repliedBy, accepted, comment, judgedByName, judgedAt, ...reply }: Row["replies"][number]): ReplyView {
  const judged = accepted === null || !judgedAt ? null : { accepted, comment, by: judgedByName ?? "", at: judgedAt };
  return { ...reply, repliedBy: repliedBy.name, judged };
}
