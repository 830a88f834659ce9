import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { Task } from "./tasks.ts";

/** A page of a PDF, a photo or a page of a TIFF as a WebP picture of this width. See `pictureOf`. */
export async function draw(task: Task & { kind: "picture" }): Promise<Result<null, Refusal>> {
  if (extensionOf(task.fileName) === "pdf") await (await import("./draw-page.ts")).drawPage(task);
  else await (await import("./draw-photo.ts")).drawPhoto(task);
  return ok(null);
}
