import type { Actor } from "#lib/domain/actor.ts";
import { mayOnOpinion, opinionRights } from "#lib/domain/opinions/opinion.ts";
import { withPersonalDataMasked } from "#lib/domain/opinions/personal-data.ts";
import type { OpinionSender, OpinionView } from "#lib/domain/opinions/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { directoryAtWork } from "#lib/db/directory.ts";
import type { OpinionGetPayload } from "#lib/db/generated/models/Opinion.ts";
import { findingFields, mayReadFinding } from "#lib/db/evidence-place-facts.ts";

/** Opens a telephone number that was sealed for a receipt; null where it cannot. */
type Unseal = (sealed: Uint8Array, receipt: string) => string | null;

/** One opinion of the round as its page shows it, with what `actor` may do to it now; null where they may not read it. */
export async function opinionPage(actor: Actor, id: string, unseal: Unseal): Promise<OpinionView | null> {
  if (!mayWork(actor, "readOpinions")) return null;
  const row = await db().opinion.findFirst({ where: { id, inspection: { current: true } }, relationLoadStrategy: "join", select: fields });
  if (!row || !mayOnOpinion(actor, "read", { ...row, departmentId: row.department?.id ?? null })) return null;
  return { ...viewOf(actor, row, unseal), departments: await departmentsFor(actor, row) };
}

const fields = {
  id: true,
  version: true,
  receipt: true,
  receivedAt: true,
  body: true,
  name: true,
  phoneSealed: true,
  status: true,
  draft: true,
  draftedByName: true,
  draftedAt: true,
  answer: true,
  answeredByName: true,
  answeredAt: true,
  setAsideReason: true,
  publishedBody: true,
  publishedAnswer: true,
  publishedAt: true,
  department: { select: { id: true, name: true } },
  finding: { select: { ...findingFields, title: true } },
} as const;

type Row = OpinionGetPayload<{ select: typeof fields }>;

/** Every department at work but the one that has it. */
async function departmentsFor(actor: Actor, { status, department }: Row): Promise<OpinionView["departments"]> {
  if (!mayOnOpinion(actor, "assign", { status, departmentId: department?.id ?? null })) return [];
  const { departments } = await directoryAtWork(db());
  return departments.filter(({ id }) => id !== department?.id).map(({ id, name }) => ({ value: id, label: name }));
}

function viewOf(actor: Actor, row: Row, unseal: Unseal): Omit<OpinionView, "departments"> {
  const { id, version, receipt, receivedAt, finding, status, department, setAsideReason, publishedAt } = row;
  const facts = { status, departmentId: department?.id ?? null };
  const readsSender = mayOnOpinion(actor, "readPhone", facts);
  return {
    ...{ id, version, receipt, receivedAt, status, department, setAsideReason, publishedAt },
    // People write their number where they write, too.
    body: readsSender ? row.body : withPersonalDataMasked(row.body),
    finding: finding && { number: finding.number, title: finding.title, readable: mayReadFinding(actor, finding) },
    draft: said(row.draft, row.draftedByName, row.draftedAt),
    answer: said(row.answer, row.answeredByName, row.answeredAt),
    words: row.publishedBody === null || row.publishedAnswer === null ? null : { body: row.publishedBody, answer: row.publishedAnswer },
    sender: readsSender ? senderOf(row, unseal) : null,
    rights: opinionRights(actor, facts),
  };
}

function said(text: string | null, by: string | null, at: Date | null) {
  return text !== null && at ? { text, by: by ?? "", at } : null;
}

function senderOf({ name, phoneSealed, receipt }: Row, unseal: Unseal): OpinionSender {
  if (!phoneSealed) return { name, phone: { kind: "none" } };
  const number = unseal(phoneSealed, receipt);
  return { name, phone: number === null ? { kind: "unreadable" } : { kind: "number", number } };
}
