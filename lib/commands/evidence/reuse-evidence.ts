import { fileContentsOf } from "#lib/contents/file-contents.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Json } from "#lib/domain/audit.ts";
import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import { refusalOfReuse } from "#lib/domain/evidence/reuse.ts";
import { orderNumber } from "#lib/domain/labels/orders.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ReuseEvidence } from "#lib/input/evidence-reuse.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { mayReadEvidence } from "#lib/db/evidence-place-facts.ts";
import { bytesAtMeasure, type EvidenceSource, evidenceSources, wereReturnedAt } from "#lib/db/evidence-source.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { refusalOfSpace } from "#lib/db/space-store.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";

/**
 * 选用已有材料: who may upload to a measure lets files prove it that are on record elsewhere, by rows of its own over the same
 * bytes; what becomes of them there or here is no matter of the other. All of them or none. Refuses others and other states; a
 * file the actor may not read; one that does not stand, cannot be opened, bears a mark of secrecy, finds no room in the space of the
 * actor's department, is here already by the same bytes, or was returned here, whatever became of it since. Answers the page of the
 * measure.
 */
export function reuseEvidence(actor: Actor, { measureId, evidenceIds }: ReuseEvidence, now: Date): Promise<Result<EvidencePage, Refusal>> {
  return onEvidencePlace(actor, { measureId }, async (tx, finding, { page, named }) => {
    const loaded = await readableSources(tx, actor, evidenceIds);
    if (!loaded.ok) return loaded;
    const sources = eachOnce(loaded.value);
    const hashes = sources.map(({ sha256 }) => sha256);
    const here = await bytesAtMeasure(tx, measureId, hashes);
    for (const { sha256 } of sources) if (here.has(sha256)) return refuse({ code: "evidenceHereAlready", field: "evidenceIds" });
    if (await wereReturnedAt(tx, { measureId }, hashes)) return refuse({ code: "evidenceReturnedHere", field: "evidenceIds" });
    const by = { uploadedById: actor.id, uploadedAt: now, departmentId: actor.departmentId };
    for (const { fileName, size, sha256, mediaType } of sources) {
      const noRoom = await refusalOfSpace(tx, { findingId: finding.id, departmentId: actor.departmentId, size: Number(size), sha256 });
      if (noRoom) return refuse({ ...noRoom, field: "evidenceIds" });
      await tx.evidence.create({ data: { measureId, fileName, size, sha256, mediaType, ...by }, select: { id: true } });
    }
    const entry = { by: actor, at: now, action: "evidenceReused", findingId: finding.id, subject: subjectOf(finding) } as const;
    for (const source of sources) {
      const { fileName, sha256 } = source;
      await record(tx, { ...entry, detail: { ...named, fileName, sha256, from: whence(source) } });
    }
    return ok(page);
  });
}

/** The files, their bytes held fast: from here on nobody destroys them. */
async function readableSources(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<Result<EvidenceSource[], Refusal>> {
  const asked = await evidenceSources(tx, ids);
  if (asked.length !== ids.length || !asked.every((source) => mayReadEvidence(actor, source))) return refuse({ code: "notFound" });
  // In one order, so that two who want the same ones wait for each other, and never both.
  for (const sha256 of new Set(asked.map((source) => source.sha256).sort())) await lockBytes(tx, sha256);
  const sources = await evidenceSources(tx, ids);
  for (const { file, ...source } of sources) {
    const secretMark = fileContentsOf(file.contents)?.secretMark ?? null;
    const refusal = refusalOfReuse({ ...source, scan: file.scan, purged: file.purgedAt !== null, secretMark });
    if (refusal) return refuse({ ...refusal, field: "evidenceIds" });
  }
  return ok(sources);
}

/** Of the same bytes the measure needs one. */
function eachOnce(sources: readonly EvidenceSource[]): EvidenceSource[] {
  return [...new Map(sources.map((source) => [source.sha256, source] as const)).values()];
}

/** Where a file was taken from, as the record tells it. */
function whence({ measure, order, lookBack }: EvidenceSource): { [key: string]: Json } {
  if (measure) return { number: measure.finding.number, ordinal: measure.ordinal };
  if (order) return { number: order.finding.number, orderNumber: orderNumber(order) };
  return lookBack ? { number: lookBack.finding.number, lookBack: lookBack.sequence } : {};
}
