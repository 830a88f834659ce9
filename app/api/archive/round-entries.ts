import type { ArchivedFinding, FindingArchive } from "#lib/domain/archive/archive.ts";
import { digitsFor, findingFolder } from "#lib/domain/archive/entry-name.ts";
import { archiveOutline, heldFiles, latestOf } from "#lib/domain/archive/outline.ts";
import { leftOutWords, ROUND_INDEX } from "#lib/domain/labels/archive.ts";
import { roundIndex } from "#lib/documents/write/archive-index.ts";
import { datedPackage } from "#lib/documents/write/dated-package.ts";
import type { ZipEntry } from "#lib/documents/write/zip-stream.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { closingEntries, findingEntries, type Ledger, wholeEntry } from "./archive-entries.ts";

/** A round to be taken: what it is called, its closed findings, and how one of them is loaded; null when it is closed no more. */
export type TakenRound = {
  party: string;
  round: string;
  numbers: readonly number[];
  load: (number: number) => Promise<FindingArchive | null>;
};

/**
 * 销号档案 of a round, entry by entry: a folder for each finding, loaded when its turn comes; the index over all and the one manifest
 * are written when everything has passed.
 */
export async function* roundArchiveEntries({ numbers, load, ...round }: TakenRound, store: EvidenceStore): AsyncGenerator<ZipEntry> {
  const ledger: Ledger = { lines: [], remarks: [] };
  const taken: (ArchivedFinding & { folder: string })[] = [];
  const width = digitsFor(numbers.at(-1) ?? 0);
  let latest = new Date(0);
  for (const number of numbers) {
    const archive = await load(number);
    if (archive === null) {
      ledger.remarks.push(leftOutWords(number));
      continue;
    }
    const items = archiveOutline(archive);
    const { title, leadDepartment, closedOn } = archive.finding;
    const folder = findingFolder(number, title, width);
    yield* findingEntries(archive, items, { store, folder: `${folder}/`, ledger });
    taken.push({ number, title, department: leadDepartment, closedOn, folder, ...heldFiles(items) });
    latest = new Date(Math.max(latest.getTime(), latestOf(archive).getTime()));
  }
  yield wholeEntry(ROUND_INDEX, latest, await datedPackage(await roundIndex(round, taken), latest), ledger);
  yield* closingEntries(ledger, latest);
}
