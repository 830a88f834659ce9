import { NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { type FileInside, fileInside } from "./file-contents.ts";
import { type Program, runApart } from "./process.ts";

/** Reads what is inside a file of this name. */
export type Inspect = (path: string, fileName: string) => Promise<FileInside>;

const READER: Program = { entry: "lib/contents/reading/reader.ts", seconds: 30, megabytes: 700, atOnce: 2, writesTo: null };

const FAILED: FileInside = { contents: { ...NOTHING_READ, reading: "failed" }, passages: [] };

/**
 * What is inside a file: its text by pages, what it tells of its making, citizens' numbers and marks of secrecy in it. Reads from the
 * path, in a process of its own: a file that is damaged, or made to do harm, is "failed" and nothing worse. Never throws.
 */
export async function inspectFile(path: string, fileName: string): Promise<FileInside> {
  // Sound has neither text nor pages.
  if (extensionOf(fileName) === "mp3") return { contents: NOTHING_READ, passages: [] };
  const outcome = await runApart(READER, { path }).catch(() => null);
  return outcome?.ok ? (fileInside.safeParse(outcome.value).data ?? FAILED) : FAILED;
}
