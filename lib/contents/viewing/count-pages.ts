import fs from "node:fs/promises";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { NotShown } from "./not-shown.ts";
import type { Task } from "./tasks.ts";

/** Writes how many pages a PDF or a photo has. One without any is refused. */
export async function countPages({ path, fileName, output }: Task & { kind: "pages" }): Promise<Result<null, Refusal>> {
  const pages = await pagesOf(path, fileName);
  if (pages === 0) throw new NotShown({ code: "fileNotShown" });
  await fs.writeFile(output, String(pages));
  return ok(null);
}

async function pagesOf(path: string, fileName: string): Promise<number> {
  if (extensionOf(fileName) === "pdf") return (await import("./pdf-file.ts")).withPdf(path, async ({ numPages }) => numPages);
  return (await (await import("./photo.ts")).openPhoto(path, fileName, 1)).pages;
}
