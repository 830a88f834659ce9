import fs from "node:fs/promises";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import { PUBLIC_COPY_LIMIT_BYTES } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { NotShown } from "../not-shown.ts";
import type { Task } from "../tasks.ts";

/** Writes a copy of a file without the data of its making. See `strippedCopy`. */
export async function strip({ path, fileName, output }: Task & { kind: "stripped" }): Promise<Result<null, Refusal>> {
  const { size } = await fs.stat(path);
  if (size > PUBLIC_COPY_LIMIT_BYTES) throw new NotShown({ code: "publicCopyTooLarge", limitBytes: PUBLIC_COPY_LIMIT_BYTES });
  switch (extensionOf(fileName)) {
    case "pdf":
      await (await import("./strip-pdf.ts")).stripPdf(path, output);
      break;
    case "docx":
    case "xlsx":
    case "pptx":
      await (await import("./strip-office.ts")).stripOffice(path, output);
      break;
    default:
      await (await import("./strip-photo.ts")).stripPhoto(path, fileName, output);
  }
  return ok(null);
}
