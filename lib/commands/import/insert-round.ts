import type { Actor } from "#lib/domain/actor.ts";
import { type Draft, type DraftFinding, draftFindings, type FindingPlace, placedFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import { measureOf } from "#lib/domain/import/measure-of.ts";
import type { CompleteFacts } from "#lib/domain/import/readiness.ts";
import type { AuditDraft } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay, fromDayOrNull } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";

/** The round itself, as the one being followed up. */
export async function insertInspection(tx: Transaction, facts: CompleteFacts): Promise<string> {
  const { party, partyShort, body, round, phone, post, email } = facts;
  const { id } = await tx.inspection.create({
    data: {
      ...{ party, partyShort, body, round, phone, post, email },
      periodStart: fromDay(facts.periodStart),
      periodEnd: fromDay(facts.periodEnd),
      feedbackOn: fromDay(facts.feedbackOn),
      planOn: fromDay(facts.planOn),
      noticeOn: fromDayOrNull(facts.noticeOn),
      deadline: fromDay(facts.deadline),
    },
    select: { id: true },
  });
  return id;
}

/** The headings of a draft; hands back the ids of its categories by their keys. */
export async function insertHeadings(tx: Transaction, inspectionId: string, draft: Draft): Promise<Map<string, string>> {
  const itemised = draft.parts.filter(({ key }) => key !== UNITEMISED.part);
  const parts = await tx.part.createManyAndReturn({
    data: itemised.map(({ title }, index) => ({ inspectionId, ordinal: index + 1, title })),
    select: { id: true, ordinal: true },
  });
  const partIds = new Map(parts.map(({ id, ordinal }) => [ordinal, id]));
  const planned = itemised.flatMap((part, at) =>
    part.categories.map(({ key, title }, index) => ({ key, data: { partId: partIds.get(at + 1) ?? "", ordinal: index + 1, title } })),
  );
  const categories = await tx.category.createManyAndReturn({
    data: planned.map(({ data }) => data),
    select: { id: true, partId: true, ordinal: true },
  });
  const ids = new Map(categories.map(({ id, partId, ordinal }) => [`${partId} ${ordinal}`, id]));
  return new Map(planned.map(({ key, data }) => [key, ids.get(`${data.partId} ${data.ordinal}`) ?? ""]));
}

type Into = { actor: Actor; now: Date; inspectionId: string; categories: ReadonlyMap<string, string> };

/** Every finding with its departments and measures; hands back what goes on record of each, in the order of their numbers. */
export async function insertFindings(tx: Transaction, into: Into, draft: Draft): Promise<AuditDraft[]> {
  const numbered = numberedInPart(placedFindings(draft));
  const { inspectionId, categories } = into;
  const data = numbered.map((each) => {
    return { inspectionId, ...findingRow(each, categories.get(each.place?.category.key ?? "") ?? null) };
  });
  const rows = await tx.finding.createManyAndReturn({ data, select: { id: true, number: true } });
  const ids = new Map(rows.map(({ id, number }) => [number, id]));
  const idOf = ({ number }: DraftFinding) => ids.get(number) ?? "";
  const findings = draftFindings(draft);
  await tx.findingDepartment.createMany({ data: findings.flatMap((finding) => supportingRows(idOf(finding), finding)) });
  await tx.measure.createMany({ data: findings.flatMap((finding) => measureRows(idOf(finding), finding)) });
  return numbered.map(({ finding, place }) => importedEntry(into, idOf(finding), { finding, place }));
}

type Numbered = { finding: DraftFinding; place: FindingPlace; numberInPart: number | null };

function numberedInPart(placed: readonly { finding: DraftFinding; place: FindingPlace }[]): Numbered[] {
  const last = new Map<string, number>();
  return placed.map(({ finding, place }) => {
    if (!place) return { finding, place, numberInPart: null };
    const numberInPart = (last.get(place.part.key) ?? 0) + 1;
    last.set(place.part.key, numberInPart);
    return { finding, place, numberInPart };
  });
}

/** A finding's columns. Its deadline is its own alone: the round's is not put in its place. */
export function findingRow({ finding, numberInPart }: Pick<Numbered, "finding" | "numberInPart">, categoryId: string | null) {
  const { number, title, disclosed, assignment } = finding;
  const { target, leaderId, leadDepartmentId, responsible } = assignment;
  const deadline = fromDayOrNull(assignment.deadline);
  return {
    ...{ number, numberInPart, categoryId, title: title || null, disclosed },
    ...{ target, leaderId, leadDepartmentId, responsible, firstDeadline: deadline, deadline },
  };
}

export function supportingRows(findingId: string, { assignment }: DraftFinding) {
  return assignment.supportingDepartmentIds.map((departmentId) => ({ findingId, departmentId }));
}

export function measureRows(findingId: string, { measures }: DraftFinding) {
  return measures.map(({ text }, index) => ({ findingId, ordinal: index + 1, ...measureOf(text) }));
}

/** What a finding's history begins with: all that was imported of it. */
export function importedEntry(
  { actor, now }: Pick<Into, "actor" | "now">,
  findingId: string,
  { finding, place }: { finding: DraftFinding; place: FindingPlace },
): AuditDraft {
  const { number, title, disclosed, measures, assignment } = finding;
  return {
    by: actor,
    at: now,
    action: "findingImported",
    findingId,
    subject: subjectOf(finding),
    detail: {
      ...{ number, title: title || null, disclosed, assignment },
      part: place?.part.title ?? null,
      category: place?.category.title ?? null,
      measures: measures.map(({ text }) => measureOf(text).text),
    },
  };
}
