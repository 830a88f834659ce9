import type { Difference } from "#lib/domain/import/difference.ts";
import { locate } from "#lib/domain/import/draft.ts";
import { type LedgerMeasure, measureOf } from "#lib/domain/import/measure-of.ts";
import type { SnapshotFinding } from "#lib/domain/import/snapshot.ts";
import type { AuditDraft } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type Applying, findingOf, onFinding } from "./applying.ts";

/** The differences in measures, finding by finding: first what is reworded, then what goes, then what comes, at the end. */
export async function applyToMeasures(tx: Transaction, applying: Applying, chosen: readonly Difference[]): Promise<AuditDraft[]> {
  const ofMeasures = chosen.filter(({ kind }) => kind.startsWith("measure"));
  const entries: AuditDraft[] = [];
  for (const differences of Map.groupBy(ofMeasures, ({ finding }) => finding).values()) {
    const [first] = differences;
    if (!first) continue;
    const finding = findingOf(applying, first);
    const of = (kind: Difference["kind"]) => differences.filter((each) => each.kind === kind);
    for (const each of of("measureReworded")) entries.push(await reword(tx, applying, finding, each));
    entries.push(...(await remove(tx, applying, finding, of("measureGone"))));
    entries.push(...(await add(tx, applying, finding, of("measureNew"))));
  }
  return entries;
}

/** What the ledger knows of how far it has come stays where the text is silent on it. */
async function reword(tx: Transaction, applying: Applying, finding: SnapshotFinding, difference: Difference): Promise<AuditDraft> {
  const measure = finding.measures.find(({ id }) => id === difference.target);
  if (!measure) throw new Error(`no measure for ${difference.id}`);
  const { text, outcome } = inDraft(applying, difference);
  const after = { text, outcome: outcome ?? measure.outcome };
  await tx.measure.update({ where: { id: measure.id }, data: { ...after, version: { increment: 1 } }, select: { id: true } });
  const before = { text: measure.text, outcome: measure.outcome };
  return onFinding(applying, "measureEdited", finding, { ordinal: measure.ordinal, before, after });
}

/** Those that stay close up, as where a measure is removed by hand. */
async function remove(tx: Transaction, applying: Applying, finding: SnapshotFinding, gone: readonly Difference[]): Promise<AuditDraft[]> {
  if (gone.length === 0) return [];
  const ids = new Set(gone.map(({ target }) => target));
  await tx.measure.deleteMany({ where: { id: { in: finding.measures.flatMap(({ id }) => (ids.has(id) ? [id] : [])) } } });
  const kept = finding.measures.filter(({ id }) => !ids.has(id));
  // One by one, in order: the numbers of a finding's measures are unique at every moment.
  for (const [index, { id, ordinal }] of kept.entries()) {
    if (ordinal === index + 1) continue;
    await tx.measure.update({ where: { id }, data: { ordinal: index + 1, version: { increment: 1 } }, select: { id: true } });
  }
  return gone.map(({ place, before }) => onFinding(applying, "measureRemoved", finding, { ordinal: place.ordinal, text: before }));
}

async function add(tx: Transaction, applying: Applying, finding: SnapshotFinding, added: readonly Difference[]): Promise<AuditDraft[]> {
  if (added.length === 0) return [];
  const { _max } = await tx.measure.aggregate({ where: { findingId: finding.id }, _max: { ordinal: true } });
  const first = (_max.ordinal ?? 0) + 1;
  const rows = added.map((difference, index) => ({ ...inDraft(applying, difference), ordinal: first + index }));
  await tx.measure.createMany({ data: rows.map((row) => ({ findingId: finding.id, ...row })) });
  return rows.map(({ ordinal, text, outcome }) => onFinding(applying, "measureAdded", finding, { ordinal, text, outcome, deadline: null }));
}

function inDraft({ draft }: Applying, { id, key }: Difference): LedgerMeasure {
  const at = locate(draft, key ?? "");
  if (at?.level !== "measure") throw new Error(`no measure in the draft for ${id}`);
  return measureOf(at.measure.text);
}
