import { type Entry, openPromise } from "yauzl";
import { openPackageFile, type Package } from "#lib/documents/read/package.ts";
import { readOffice } from "./office.ts";
import { readOfd } from "./ofd.ts";
import { type FileRead, gathering, NOTHING, readingOf } from "./reading.ts";

/** Names of more files are not listed. */
const ENTRY_LIMIT = 10_000;
const UTF8_FLAG = 0x800;

/** A ZIP file: an office document, an OFD, or an archive, of which the names are read and nothing is opened. */
export async function readZip(path: string): Promise<FileRead> {
  const { entries, isCut } = await listOf(path);
  const names = entries.map(nameOf);
  const pieces = names.flatMap((name) => name.split(/[\\/]/));
  const has = (wanted: string): boolean => names.some((name) => name.toLowerCase() === wanted);
  if (!has("[content_types].xml") && !has("ofd.xml")) return archiveOf(names, pieces, { isCut, isLocked: entries.some((entry) => entry.isEncrypted()) });
  // What calls itself a document may be a folder of files all the same.
  const read = await readPackaged(path, has("ofd.xml") ? readOfd : (source) => readOffice(source, names)).catch((): FileRead => ({ ...NOTHING, reading: "failed" }));
  return { ...read, names: pieces };
}

async function readPackaged(path: string, reader: (source: Package) => Promise<FileRead>): Promise<FileRead> {
  const source = await openPackageFile(path);
  try {
    return await reader(source);
  } finally {
    source.close();
  }
}

function archiveOf(paths: readonly string[], names: readonly string[], { isCut, isLocked }: { isCut: boolean; isLocked: boolean }): FileRead {
  const text = gathering();
  text.add(null, paths.join("\n"));
  const reading = isCut ? "part" : readingOf(text);
  return { ...NOTHING, reading: isLocked ? "locked" : reading, passages: text.passages(), names };
}

/** Names are not believed to be paths: one like "../../x" is a text like any other. */
async function listOf(path: string): Promise<{ entries: Entry[]; isCut: boolean }> {
  const file = await openPromise(path, { decodeStrings: false, validateEntrySizes: true, autoClose: false });
  try {
    const entries: Entry[] = [];
    for await (const entry of file.eachEntry()) {
      if (entries.length >= ENTRY_LIMIT) return { entries, isCut: true };
      entries.push(entry);
    }
    return { entries, isCut: false };
  } finally {
    file.close();
  }
}

/** Chinese Windows writes names in GBK, without saying so; others say so, or write UTF-8 all the same. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: (generalPurposeBitFlag & UTF8_FLAG) === 0 }).decode(fileNameRaw);
  } catch {
    return new TextDecoder("gb18030").decode(fileNameRaw);
  }
}
