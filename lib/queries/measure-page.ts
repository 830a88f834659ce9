import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import type { VersionedItem } from "#lib/domain/evidence/file.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import type { FindingStatus, MeasureStatus } from "#lib/domain/finding.ts";
import type { MeasureOrigin } from "#lib/domain/meeting-views.ts";
import type { Verb } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { evidenceItemFields, evidenceItems } from "./evidence-items.ts";
import { originFields, originView } from "./meeting-origin.ts";
import { readableFinding } from "./readable-finding.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** One measure with its proof: what the department works on and the office looks at. */
export type MeasurePage = {
  finding: { number: number; title: string | null; status: FindingStatus; deadline: Day | null };
  rights: ReadonlySet<Verb>;
  id: string;
  ordinal: number;
  version: number;
  text: string;
  status: MeasureStatus;
  deadline: Day | null;
  outcome: string | null;
  doneOn: Day | null;
  noEvidenceReason: string | null;
  evidence: VersionedItem[];
  /** Files that the reader began to upload to it and did not finish. */
  unfinished: UnfinishedUpload[];
  /** The meeting that decided it, if one did. */
  origin: MeasureOrigin | null;
};

/** The measure of this ordinal within the finding, or null where there is none or `actor` may not read it. */
export async function measurePage(actor: Actor, number: number, ordinal: number): Promise<MeasurePage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const row = await db().measure.findUnique({
    where: { findingId_ordinal: { findingId: finding.id, ordinal } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      ordinal: true,
      version: true,
      text: true,
      status: true,
      deadline: true,
      outcome: true,
      doneOn: true,
      noEvidenceReason: true,
      finding: { select: { deadline: true } },
      evidence: { orderBy: { uploadedAt: "asc" }, select: evidenceItemFields },
      decisions: originFields,
    },
  });
  if (!row) return null;
  const { evidence, decisions, finding: parent, ...measure } = row;
  return {
    ...measure,
    finding: { number, title: finding.title, status: finding.status, deadline: toDayOrNull(parent.deadline) },
    rights: finding.rights,
    origin: originView(actor, decisions[0]),
    deadline: toDayOrNull(row.deadline),
    doneOn: toDayOrNull(row.doneOn),
    evidence: evidenceItems(evidence),
    unfinished: finding.rights.has("uploadEvidence") ? await unfinishedUploads(actor, { measureId: row.id }) : [],
  };
}
