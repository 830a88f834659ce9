import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { VersionedItem } from "#lib/domain/evidence/file.ts";
import type { UnfinishedUpload } from "#lib/domain/evidence/upload.ts";
import type { LookBackView } from "#lib/domain/look-back-views.ts";
import type { ProvenMeasure, RequestView } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import { readableFinding } from "./readable-finding.ts";
import { evidenceItemFields, evidenceItems } from "./evidence-items.ts";
import { provenFields } from "./shown-fields.ts";
import { lookBackFields, lookBackView } from "./shown-look-back.ts";
import { requestFields, requestView } from "./shown-request.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

/** What recording a look-back looks at. */
export type LookBackPage = {
  lookBack: LookBackView & { version: number };
  finding: { number: number; title: string | null; department: string | null; target: string | null; closed: boolean };
  /** The closure it looks back at, with the deadline it was measured by. */
  closure: RequestView & { closedOn: Day | null; firstDeadline: Day | null };
  /** Of the finding's measures those that were done by the closure, to compare with. */
  measures: ProvenMeasure[];
  evidence: VersionedItem[];
  /** Files that the reader began to upload to it and did not finish. */
  unfinished: UnfinishedUpload[];
  /** Its day has come, or gone. */
  due: boolean;
  /** May this reader record it, move it, add to its evidence? */
  mayRecord: boolean;
};

/** One look-back, or null where there is none of this id in the round or `actor` may not read its finding. */
export async function lookBackPage(actor: Actor, id: string, now: Date): Promise<LookBackPage | null> {
  const row = await load(id);
  const finding = row && (await readableFinding(actor, row.finding.number));
  if (!finding) return null;
  const { finding: facts, request, evidence, version, ...lookBack } = row;
  const closedOn = toDayOrNull(request.closedOn);
  const view = lookBackView({ ...lookBack, request });
  const mayRecord = view.status === "PLANNED" && finding.rights.has("lookBack");
  return {
    lookBack: { ...view, version },
    finding: {
      number: finding.number,
      title: finding.title,
      department: facts.leadDepartment?.name ?? null,
      target: facts.target,
      closed: finding.status === "CLOSED",
    },
    closure: { ...requestView(request), closedOn, firstDeadline: toDayOrNull(request.firstDeadline) },
    measures: facts.measures.flatMap(({ doneOn, evidence: files, ...measure }) => {
      if (!doneOn || (closedOn !== null && toDay(doneOn) > closedOn)) return [];
      return [{ ...measure, evidence: files.map(({ size, ...file }) => ({ ...file, size: Number(size) })) }];
    }),
    evidence: evidenceItems(evidence),
    unfinished: mayRecord ? await unfinishedUploads(actor, { lookBackId: id }) : [],
    due: view.dueOn <= dayAt(now),
    mayRecord,
  };
}

function load(id: string) {
  return db().lookBack.findFirst({
    where: { id, finding: { inspection: { current: true } } },
    relationLoadStrategy: "join",
    select: {
      ...lookBackFields,
      version: true,
      request: { select: { ...requestFields, closedOn: true, firstDeadline: true } },
      evidence: { orderBy: { uploadedAt: "asc" }, select: evidenceItemFields },
      finding: {
        select: {
          number: true,
          target: true,
          leadDepartment: { select: { name: true } },
          measures: { orderBy: { ordinal: "asc" }, select: { ...provenFields, doneOn: true } },
        },
      },
    },
  });
}
