import type { Actor } from "#lib/domain/actor.ts";
import { roundArchiveName } from "#lib/domain/archive/manifest.ts";
import { takeRoundArchive } from "#lib/commands/evidence/take-round-archive.ts";
import { zipStream } from "#lib/documents/write/zip-stream.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { findingArchive } from "#lib/queries/finding-archive.ts";
import { roundToTake } from "#lib/queries/round-archive.ts";
import { plainRefusal } from "../answer.ts";
import { roundArchiveEntries } from "./round-entries.ts";
import { zipAnswer } from "./zip-answer.ts";

/** 销号档案 of the whole round as one .zip, for those who read the whole round; put on record before the first byte. */
export async function sendRoundArchive(actor: Actor | null, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const recorded = await takeRoundArchive(actor, now);
  if (!recorded.ok) return plainRefusal(recorded.refusal);
  const round = await roundToTake(actor);
  if (!round) return plainRefusal({ code: "notFound" });
  const load = async (number: number) => {
    const found = await findingArchive(actor, number, now);
    return found.ok ? found.value : null;
  };
  return zipAnswer(zipStream(roundArchiveEntries({ ...round, load }, evidenceStore())), roundArchiveName(round));
}
