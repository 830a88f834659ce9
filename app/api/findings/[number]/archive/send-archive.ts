import type { Actor } from "#lib/domain/actor.ts";
import { findingArchiveName } from "#lib/domain/archive/manifest.ts";
import { takeArchive } from "#lib/commands/evidence/take-archive.ts";
import { zipStream } from "#lib/documents/write/zip-stream.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { numberParam } from "#lib/input/params.ts";
import { findingArchive } from "#lib/queries/finding-archive.ts";
import { plainRefusal } from "../../../answer.ts";
import { findingArchiveEntries } from "../../../archive/archive-entries.ts";
import { zipAnswer } from "../../../archive/zip-answer.ts";

/** 销号档案 of one closed finding as .zip, for whoever may read it; put on record before the first byte. To all others it does not exist. */
export async function sendFindingArchive(actor: Actor | null, asked: string, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const number = numberParam(asked);
  if (number === null) return plainRefusal({ code: "notFound" });
  const recorded = await takeArchive(actor, { number }, now);
  if (!recorded.ok) return plainRefusal(recorded.refusal);
  const archive = await findingArchive(actor, number, now);
  if (!archive.ok) return plainRefusal(archive.refusal);
  return zipAnswer(zipStream(findingArchiveEntries(archive.value, evidenceStore())), findingArchiveName(number));
}
