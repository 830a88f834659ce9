import { instantOf } from "../day.ts";
import { ABSENCE_WORDS, FOLDERS, MADE_WORDS, senderWords, setAsideWords } from "../labels/archive.ts";
import type { ArchiveItem, FindingArchive, MadeDocument } from "./archive.ts";
import { digitsFor, entryName, folderName, numbered } from "./entry-name.ts";
import type { ArchivedFile } from "./file.ts";

/** Who made the documents of an archive. */
const OFFICE = "整改工作领导小组办公室";
/** Behind the name of a file that is not there. */
const NOTICE = "（未收入）.txt";

/**
 * 销号档案 of one finding, item by item in the order archives keep (DA/T 22-2015): what concludes before what it rests on, the rest by
 * its time. First 对账销号单, 卷内目录 and 办理记录; then measure by measure the files that prove it in the order in which they came, and
 * behind them in a folder of their own those that were withdrawn, replaced or returned; then what answered orders and what look-backs
 * saw. A file without bytes has a notice in its place, so that no number is missing.
 */
export function archiveOutline(archive: FindingArchive): ArchiveItem[] {
  const { measures, orders, lookBacks } = archive;
  const width = digitsFor(Math.max(0, ...measures.map(({ ordinal }) => ordinal)));
  return [
    ...madeItems(archive),
    ...measures.flatMap(({ ordinal, files }) => placeItems(`措施${numbered(ordinal, width)}`, files, null)),
    ...orders.flatMap(({ number, files }) => placeItems(`${FOLDERS.orders}/${folderName(number)}`, files, number)),
    ...lookBacks.flatMap(({ sequence, files }) => placeItems(`${FOLDERS.lookBacks}/第${numbered(sequence, 2)}次`, files, null)),
  ];
}

/** How many uploaded files an archive holds, and their bytes together; those that are not there are left out. */
export function heldFiles(items: readonly ArchiveItem[]): { files: number; bytes: number } {
  const held = items.filter(({ content }) => "file" in content && content.file.absence === null);
  return { files: held.length, bytes: held.reduce((sum, { size }) => sum + (size ?? 0), 0) };
}

/** The last time anything of the finding came to be: what is made of all of it is dated by that. */
export function latestOf(archive: FindingArchive): Date {
  const { traces, measures, orders, lookBacks } = archive;
  const files = [...measures, ...orders, ...lookBacks].flatMap(({ files: each }) => each);
  const times = [closedAt(archive), ...traces.map(({ at }) => at), ...files.map(({ sentAt }) => sentAt)];
  return new Date(Math.max(...times.map((time) => time.getTime())));
}

/** Earlier than anything a finding can tell of, and as early as a .zip file can tell. */
const NEVER = instantOf("1980-01-02");

/** When it was closed; where the record does not tell, the day it was closed on. */
function closedAt({ seal, finding }: FindingArchive): Date {
  return seal?.at ?? (finding.closedOn === null ? NEVER : instantOf(finding.closedOn));
}

function madeItems(archive: FindingArchive): ArchiveItem[] {
  const latest = latestOf(archive);
  return [madeItem("sheet", closedAt(archive)), madeItem("index", latest), madeItem("course", latest)];
}

function madeItem(made: MadeDocument, at: Date): ArchiveItem {
  const { title, fileName } = MADE_WORDS[made];
  const unknown = { documentNumber: null, pages: null, size: null, sha256: null };
  return { ...unknown, path: fileName, author: OFFICE, title, at, note: "导出档案时由系统生成", content: { made } };
}

function placeItems(folder: string, files: readonly ArchivedFile[], documentNumber: string | null): ArchiveItem[] {
  const standing = files.filter(({ setAside }) => setAside === null);
  const aside = files.filter(({ setAside }) => setAside !== null);
  return [
    ...numberedItems(folder, standing, documentNumber),
    ...numberedItems(`${folder}/${FOLDERS.setAside}`, aside, documentNumber),
  ];
}

function numberedItems(folder: string, files: readonly ArchivedFile[], documentNumber: string | null): ArchiveItem[] {
  const width = digitsFor(files.length);
  return files.map((file, index) => {
    const inPlace = `${folder}/${entryName(index + 1, file.fileName, width)}`;
    const path = file.absence === null ? inPlace : noticePath(inPlace);
    const { fileName: title, sentAt: at, pages, size, sha256 } = file;
    return { path, documentNumber, author: senderWords(file), title, at, pages, size, sha256, note: noteOf(file), content: { file } };
  });
}

/** Where the notice stands for a file that would stand at `path`. */
export function noticePath(path: string): string {
  return `${path}${NOTICE}`;
}

function noteOf({ setAside, absence }: ArchivedFile): string {
  return [...(setAside ? [setAsideWords(setAside)] : []), ...(absence ? [`未收入：${ABSENCE_WORDS[absence]}`] : [])].join("；");
}
