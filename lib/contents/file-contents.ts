import { z } from "zod";
import { type FileContents, type Passage, READINGS } from "#lib/domain/evidence/contents.ts";

// What a process told of a file, and what the column `contents` holds of it: checked where it is read, as a row of another version
// must not pass for one of this.

const words = z.string().nullable();
const page = z.number().int().nullable();

const fileContents: z.ZodType<FileContents> = z.object({
  reading: z.enum(READINGS),
  pages: page,
  picture: z.object({ width: z.number(), height: z.number() }).nullable(),
  origin: z.object({
    position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    ...{ takenAt: words, device: words, author: words, lastEditor: words, company: words, program: words },
  }),
  identityNumbers: z.array(z.object({ page, count: z.number().int() })),
  secretMark: z.object({ mark: z.string(), page }).nullable(),
});

/** What is inside a file, and its text for searching. */
export type FileInside = { contents: FileContents; passages: readonly Passage[] };

export const fileInside: z.ZodType<FileInside> = z.object({
  contents: fileContents,
  passages: z.array(z.object({ page, text: z.string() })),
});

/** The column `contents` of a stored file; null where nobody read it yet, or not in this version's way. */
export function fileContentsOf(column: unknown): FileContents | null {
  return fileContents.safeParse(column).data ?? null;
}
