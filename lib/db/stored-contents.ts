import { z } from "zod";
import { type FileContents, READINGS } from "#lib/domain/evidence/contents.ts";

const text = z.string().nullable();
const count = z.number().int();

const contents: z.ZodType<FileContents> = z.object({
  reading: z.enum(READINGS),
  pages: count.nullable(),
  picture: z.object({ width: count, height: count }).nullable(),
  origin: z.object({
    position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    ...{ takenAt: text, device: text, author: text, lastEditor: text, company: text, program: text },
  }),
  identityNumbers: z.array(z.object({ page: count.nullable(), count })),
});

/** The column `contents` of a StoredFile; null where nobody has looked into the file, or another version of this program did. */
export function storedContents(column: unknown): FileContents | null {
  return contents.safeParse(column).data ?? null;
}
