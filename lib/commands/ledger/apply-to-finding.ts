import type { Actor } from "#lib/domain/actor.ts";
import type { AtWork } from "#lib/domain/assignment.ts";
import type { Json } from "#lib/domain/audit.ts";
import { assignmentAfter } from "#lib/domain/ledger-sheet/edits-judged.ts";
import { type LedgerChange, type LedgerEdit, usualReason } from "#lib/domain/ledger-sheet/edits.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { AuditDraft } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, subjectOf } from "#lib/db/finding-store.ts";
import { appendMeasure, assignmentOf, saveAssignment, saveDeadline, saveWording } from "../plan-changes.ts";

/**
 * Who applies a sheet, when, from which file, and why if they say so: a deadline is changed for a reason, if only for that file.
 * `atWork` is who findings can be given to.
 */
export type Deed = { by: Actor; at: Date; source: string; reason: string; atWork: AtWork };

type Detail = { [key: string]: Json };

/** One change as it goes on record. */
type Told = Pick<AuditDraft, "action"> & { detail: Detail };
type Work = Result<Told, Refusal>;

/**
 * Makes the changes of one finding, locked and permitted, and answers what to record, one entry for each, in their order. Its
 * assignment is saved once, whole, so that a department may go from supporting to leading in one go.
 */
export async function applyToFinding(
  tx: Transaction,
  finding: LoadedFinding,
  changes: readonly LedgerChange[],
  deed: Deed,
): Promise<Result<AuditDraft[], Refusal>> {
  const assigned = changes.filter(({ edit }) => edit.kind === "assignment");
  const saved = assigned.length > 0 ? await saveAssignment(tx, finding, assignmentAfter(finding, assigned), deed.atWork) : ok(finding);
  if (!saved.ok) return refuse({ ...saved.refusal, field: assigned[0]?.id });
  const drafts: AuditDraft[] = [];
  for (const { edit, address, id } of changes) {
    const told = edit.kind === "assignment" ? ok(toldOfAssignment(finding, edit)) : await change(tx, saved.value, edit, deed);
    if (!told.ok) return refuse({ ...told.refusal, field: id });
    const { by, at, source, reason } = deed;
    const detail: Detail = { ...told.value.detail, source, cell: address };
    if (reason !== "") detail.reason = reason;
    drafts.push({ by, at, action: told.value.action, findingId: finding.id, subject: subjectOf(finding), detail });
  }
  return ok(drafts);
}

function toldOfAssignment(finding: LoadedFinding, { set }: Extract<LedgerEdit, { kind: "assignment" }>): Told {
  const keys = Object.keys(set);
  const kept = Object.entries(assignmentOf(finding)).filter(([key]) => keys.includes(key));
  const { supportingDepartmentIds: ids, ...rest } = set;
  const after = { ...rest, ...(ids ? { supportingDepartmentIds: [...ids] } : {}) };
  return { action: "findingAssigned", detail: { before: Object.fromEntries(kept), after } };
}

async function change(tx: Transaction, finding: LoadedFinding, edit: Exclude<LedgerEdit, { kind: "assignment" }>, deed: Deed): Promise<Work> {
  if (edit.kind === "deadline") return changeDeadline(tx, finding, edit.deadline, deed);
  if (edit.kind === "newMeasure") {
    const added = await appendMeasure(tx, finding, { text: edit.text, deadline: null });
    return added.ok ? ok({ action: "measureAdded", detail: { ordinal: added.value, text: edit.text, deadline: null } }) : added;
  }
  const measure = await tx.measure.findUniqueOrThrow({ where: { id: edit.measureId }, select: measureFields });
  const { ordinal } = measure;
  if (edit.kind === "wording") {
    const saved = await saveWording(tx, finding, measure, { text: edit.text });
    return saved.ok ? ok({ action: "measureEdited", detail: { ordinal, before: { text: measure.text }, after: { text: edit.text } } }) : saved;
  }
  await tx.measure.update({ where: { id: measure.id }, data: { outcome: edit.outcome, version: { increment: 1 } } });
  return ok({ action: "measureEdited", detail: { ordinal, before: { outcome: measure.outcome }, after: { outcome: edit.outcome } } });
}

const measureFields = { id: true, ordinal: true, text: true, status: true, outcome: true } as const;

async function changeDeadline(tx: Transaction, finding: LoadedFinding, deadline: string, { by, at, source, ...deed }: Deed): Promise<Work> {
  const reason = deed.reason || usualReason(source);
  const saved = await saveDeadline(tx, finding, { deadline, reason, byName: by.name, at });
  return saved.ok ? ok({ action: "deadlineChanged", detail: { from: finding.deadline, to: deadline, reason } }) : saved;
}
