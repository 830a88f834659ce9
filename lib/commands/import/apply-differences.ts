import type { Difference } from "#lib/domain/import/difference.ts";
import type { AuditDraft } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { applyToMeasures } from "./apply-to-measures.ts";
import { type Applying, findingOf, onFinding, said } from "./applying.ts";
import { type Headings, headingsFor } from "./headings.ts";
import { findingRow, importedEntry, measureRows, supportingRows } from "./insert-round.ts";

/** Changes the ledger by these differences, which the rules allow; hands back what goes on record, one entry for each. */
export async function applyDifferences(tx: Transaction, applying: Applying, chosen: readonly Difference[]): Promise<AuditDraft[]> {
  const headings = headingsFor(tx, applying);
  const entries: AuditDraft[] = [];
  for (const difference of chosen) {
    if (!difference.kind.startsWith("measure")) entries.push(await apply(tx, applying, headings, difference));
  }
  return [...entries, ...(await applyToMeasures(tx, applying, chosen))];
}

function apply(tx: Transaction, applying: Applying, headings: Headings, difference: Difference): Promise<AuditDraft> {
  switch (difference.kind) {
    case "factChanged":
      return changeFact(tx, applying, difference);
    case "partRenamed":
    case "categoryRenamed":
      return renameHeading(tx, applying, difference);
    case "findingNew":
      return addFinding(tx, applying, headings, difference);
    case "findingGone":
      return removeFinding(tx, applying, difference);
    default:
      return changeFinding(tx, applying, headings, difference);
  }
}

const DATES: readonly string[] = ["periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn", "deadline"];

async function changeFact(tx: Transaction, applying: Applying, { place, before, after }: Difference): Promise<AuditDraft> {
  const { round } = applying;
  const fact = place.fact ?? "round";
  const value = DATES.includes(fact) ? fromDayOrNull(after) : after;
  await tx.inspection.update({ where: { id: round.id }, data: { [fact]: value }, select: { id: true } });
  return { ...said(applying, "factCorrected", { fact, before, after }), subject: round.facts.round ?? "" };
}

async function renameHeading(tx: Transaction, applying: Applying, { kind, target, before, after }: Difference): Promise<AuditDraft> {
  const change = { where: { id: target ?? "" }, data: { title: after ?? "" }, select: { id: true } };
  await (kind === "partRenamed" ? tx.part.update(change) : tx.category.update(change));
  const detail = { level: kind === "partRenamed" ? "part" : "category", before, after };
  return { ...said(applying, "headingRenamed", detail), subject: applying.round.facts.round ?? "" };
}

/** With the number it has in the draft where that is free, else the next one: numbers that are in use stay whose they are. */
async function addFinding(tx: Transaction, applying: Applying, headings: Headings, { key }: Difference): Promise<AuditDraft> {
  const placed = applying.pairs.findings.others.find(({ finding }) => finding.key === key);
  if (!placed) throw new Error(`no finding ${key} in the draft`);
  const { round } = applying;
  const taken = await tx.finding.findMany({ where: { inspectionId: round.id }, select: { number: true } });
  const numbers = taken.map(({ number }) => number);
  const number = numbers.includes(placed.finding.number) ? Math.max(...numbers) + 1 : placed.finding.number;
  const finding = { ...placed.finding, number };
  const at = placed.place && (await headings.placeFor(placed.place));
  const row = findingRow({ finding, numberInPart: at?.numberInPart ?? null }, at?.categoryId ?? null);
  const { id } = await tx.finding.create({ data: { inspectionId: round.id, ...row }, select: { id: true } });
  await tx.findingDepartment.createMany({ data: supportingRows(id, finding) });
  await tx.measure.createMany({ data: measureRows(id, finding) });
  return importedEntry(applying, id, { finding, place: placed.place });
}

async function removeFinding(tx: Transaction, applying: Applying, difference: Difference): Promise<AuditDraft> {
  const finding = findingOf(applying, difference);
  await tx.measure.deleteMany({ where: { findingId: finding.id } });
  await tx.findingDepartment.deleteMany({ where: { findingId: finding.id } });
  await tx.finding.delete({ where: { id: finding.id }, select: { id: true } });
  const measures = finding.measures.map(({ text }) => text);
  return onFinding(applying, "findingRemoved", finding, { title: finding.title, number: finding.number, measures });
}

async function changeFinding(tx: Transaction, applying: Applying, headings: Headings, difference: Difference): Promise<AuditDraft> {
  const finding = findingOf(applying, difference);
  const { kind, before, after } = difference;
  const placed = applying.pairs.findings.pairs.find(([one]) => one === finding)?.[1];
  if (!placed) throw new Error(`finding ${finding.number} has no counterpart in the draft`);
  const save = (data: { title?: string | null; disclosed?: boolean; categoryId?: string; numberInPart?: number }) =>
    tx.finding.update({ where: { id: finding.id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
  if (kind === "findingRetitled") {
    await save({ title: after });
    return onFinding(applying, "findingRetitled", finding, { before, after });
  }
  if (kind === "findingMoved" && placed.place) {
    await save(await headings.placeFor(placed.place, finding));
    return onFinding(applying, "findingMoved", finding, { before, after });
  }
  const { disclosed } = placed.finding;
  await save({ disclosed });
  return onFinding(applying, disclosed ? "findingDisclosed" : "findingConcealed", finding, {});
}
