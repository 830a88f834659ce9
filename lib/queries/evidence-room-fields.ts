import type { Actor } from "#lib/domain/actor.ts";
import type { OtherPlace, ProvenPlace } from "#lib/domain/evidence/room.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName } from "#lib/domain/labels/orders.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { refusalOfOrder } from "#lib/domain/orders/rights.ts";
import { may } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import type { EvidenceGetPayload } from "#lib/db/generated/models/Evidence.ts";
import { factsOf, findingFields, mayReadFinding, orderFields } from "#lib/db/evidence-place-facts.ts";
import { evidenceItemFields, reviewFields } from "./evidence-items.ts";

/** How many reviews, and how many looks, are shown of a file. */
const REVIEWS = 20;
const LOOKS = 12;

const proven = {
  ...findingFields,
  ...{ id: true, title: true, target: true, deadline: true },
  leadDepartment: { select: { name: true } },
  inspection: { select: { current: true } },
} as const;

const fields = {
  ...evidenceItemFields,
  ...{ version: true, sha256: true, mediaType: true, departmentId: true, orderId: true, lookBackId: true },
  department: { select: { name: true } },
  reviews: { orderBy: { reviewedAt: "desc" }, take: REVIEWS, select: reviewFields },
  file: { select: { ...evidenceItemFields.file.select, scanFound: true, contents: true } },
  looks: { orderBy: { lastAt: "desc" }, take: LOOKS, select: { user: { select: { name: true } }, day: true, lastAt: true, times: true, excerpts: true } },
  _count: { select: { looks: true } },
  measure: {
    select: {
      ...{ ordinal: true, text: true, status: true, deadline: true, doneOn: true, outcome: true, noEvidenceReason: true },
      finding: { select: proven },
    },
  },
  order: {
    select: {
      ...orderFields,
      ...{ id: true, cause: true, requirement: true, replyBy: true },
      department: { select: { name: true } },
      finding: { select: proven },
    },
  },
  lookBack: { select: { id: true, sequence: true, status: true, dueOn: true, finding: { select: proven } } },
} as const;

export type RoomRow = EvidenceGetPayload<{ select: typeof fields }>;

/** All that the looking room shows of one file, in one statement. */
export function loadRoom(id: string): Promise<RoomRow | null> {
  return db().evidence.findUnique({ where: { id }, relationLoadStrategy: "join", select: fields });
}

/** What the file proves, as the room shows it. The database sees to it that it is exactly one. */
export function provenPlace(actor: Actor, { measure, order, lookBack }: RoomRow): ProvenPlace {
  if (measure) return provenMeasure(measure);
  if (order) return provenOrder(actor, order);
  if (!lookBack) throw new Error("Evidence without a place.");
  const { finding, sequence, status, dueOn } = lookBack;
  const asked = { lookBackId: lookBack.id, sequence, lookBackStatus: status, dueOn: toDay(dueOn), target: finding.target };
  return { kind: "lookBack", ...ofFinding(finding), ...asked };
}

type Proven = NonNullable<RoomRow["measure"]>["finding"];

function ofFinding({ number, title, leadDepartment }: Proven) {
  return { number, title, department: leadDepartment?.name ?? null };
}

function provenMeasure({ finding, status, deadline, doneOn, ...measure }: NonNullable<RoomRow["measure"]>): ProvenPlace {
  return {
    kind: "measure",
    ...ofFinding(finding),
    ...measure,
    status: finding.status,
    measureStatus: status,
    deadline: toDayOrNull(deadline ?? finding.deadline),
    doneOn: toDayOrNull(doneOn),
  };
}

function provenOrder(actor: Actor, order: NonNullable<RoomRow["order"]>): ProvenPlace {
  const { finding, department, id, year, serial, status, cause, requirement, replyBy } = order;
  return {
    kind: "order",
    ...ofFinding(finding),
    ...{ orderId: id, year, serial, cause, requirement },
    department: department.name,
    orderStatus: status,
    replyBy: toDay(replyBy),
    findingReadable: mayReadFinding(actor, finding),
  };
}

/** May `actor` withdraw the file, or send a newer version, as the place stands? The commands ask again. */
export function mayChange(actor: Actor, { measure, order, lookBack }: RoomRow): boolean {
  if (measure) return may(actor, "uploadEvidence", factsOf(measure.finding));
  if (order) return refusalOfOrder(actor, "reply", { ...order, finding: factsOf(order.finding) }) === null;
  return lookBack?.status === "PLANNED" && may(actor, "lookBack", factsOf(lookBack.finding));
}

/** What another place of the same bytes is shown by. */
export const otherFields = {
  ...{ id: true, fileName: true, withdrawnAt: true },
  measure: { select: { ordinal: true, finding: { select: findingFields } } },
  order: { select: { ...orderFields, id: true } },
  lookBack: { select: { id: true, sequence: true, finding: { select: findingFields } } },
} as const;

export type OtherRow = EvidenceGetPayload<{ select: typeof otherFields }>;

/** Another place the same bytes prove. */
export function otherPlace({ id, fileName, withdrawnAt, measure, order, lookBack }: OtherRow): OtherPlace | null {
  const file = { id, fileName, withdrawn: withdrawnAt !== null };
  if (measure) {
    const { finding, ordinal } = measure;
    return { ...file, number: finding.number, of: measureName(ordinal), page: { number: finding.number, ordinal } };
  }
  if (order) return { ...file, number: order.finding.number, of: orderName(order), page: { orderId: order.id } };
  return lookBack && { ...file, number: lookBack.finding.number, of: lookBackName(lookBack.sequence), page: { lookBackId: lookBack.id } };
}
