import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName } from "#lib/domain/labels/orders.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { may } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import type { EvidenceGetPayload } from "#lib/db/generated/models/Evidence.ts";
import { factsOf, findingFields, orderFields } from "./evidence-place-facts.ts";

/** A file about to be withdrawn: its name, what it belongs to in words, and the page that shows it. */
export type EvidenceToWithdraw = { fileName: string; of: string; page: EvidencePage };

/** The file somebody is about to withdraw; null unless it is one of this finding's, still standing, and theirs to withdraw. */
export async function evidenceToWithdraw(actor: Actor, number: number, id: string): Promise<EvidenceToWithdraw | null> {
  const finding = { number, inspection: { current: true } };
  const row = await db().evidence.findFirst({
    where: { id, withdrawnAt: null, OR: [{ measure: { finding } }, { order: { finding } }, { lookBack: { finding } }] },
    select: fields,
  });
  if (!row) return null;
  const place = placeOf(actor, row);
  return place && { fileName: row.fileName, ...place };
}

const fields = {
  fileName: true,
  measure: { select: { ordinal: true, finding: { select: findingFields } } },
  order: { select: { id: true, ...orderFields } },
  lookBack: { select: { id: true, sequence: true, status: true, finding: { select: findingFields } } },
} as const;

/** What the file belongs to, where `actor` may take it back. */
function placeOf(actor: Actor, row: EvidenceGetPayload<{ select: typeof fields }>): Omit<EvidenceToWithdraw, "fileName"> | null {
  const { measure, order, lookBack } = row;
  if (measure) {
    const { ordinal, finding } = measure;
    const yours = may(actor, "uploadEvidence", factsOf(finding));
    return yours ? { of: measureName(ordinal), page: { number: finding.number, ordinal } } : null;
  }
  if (order) {
    const yours = refusalOfOrder(actor, "reply", { ...order, finding: factsOf(order.finding) }) === null;
    return yours ? { of: orderName(order), page: { orderId: order.id } } : null;
  }
  if (lookBack?.status !== "PLANNED" || !may(actor, "lookBack", factsOf(lookBack.finding))) return null;
  return { of: lookBackName(lookBack.sequence), page: { lookBackId: lookBack.id } };
}
