import fs from "node:fs/promises";
import type { Actor } from "#lib/domain/actor.ts";
import { viewOf } from "#lib/domain/evidence/viewing.ts";
import { pictureAsked } from "#lib/input/viewer-address.ts";
import { pictureFile } from "#lib/queries/evidence-derived.ts";
import { plainRefusal } from "../../../answer.ts";
import { openedFile } from "../opened-file.ts";

/**
 * A page of a PDF or of a scan, or a photo, as a picture in one of the widths that are made. A browser keeps it, and asks before each
 * use whether it may still show it: who lost the right to read the finding sees it no more.
 */
export async function sendPicture(request: Request, actor: Actor | null, id: string, now: Date): Promise<Response> {
  const opened = await openedFile(actor, { id, within: true, now });
  if (!opened.ok) return plainRefusal(opened.refusal);
  const file = opened.value;
  if (!["picture", "pages"].includes(viewOf(file.fileName))) return plainRefusal({ code: "notFound" });

  const { page, width } = pictureAsked(new URL(request.url).searchParams);
  const etag = `"${file.sha256}-${page}-${width}"`;
  const headers = headersOf(etag);
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  const picture = await pictureFile(file, page, width);
  if (!picture.ok) return plainRefusal(picture.refusal);
  const bytes = await fs.readFile(picture.value);
  headers.set("Content-Length", String(bytes.length));
  return new Response(request.method === "HEAD" ? null : bytes, { headers });
}

function headersOf(etag: string): Headers {
  return new Headers({
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Content-Type": "image/webp",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    ETag: etag,
  });
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((each) => each.trim().replace(/^W\//, "") === etag);
}
