import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { openKept } from "#lib/evidence/open-kept.ts";
import { spanOf } from "#lib/evidence/range.ts";
import { id as rowId } from "#lib/input/fields.ts";
import { type EvidenceFile, evidenceFile } from "#lib/queries/evidence-file.ts";
import { attachment, plainRefusal, PRIVATE } from "../../answer.ts";
import { asWebStream } from "../../web-stream.ts";

/**
 * A file for whoever may read its finding; to all others it does not exist. Always a download: nothing that was
 * uploaded is shown as a page of this site. Answers a single range, so that a broken download can go on.
 */
export async function download(request: Request, actor: Actor | null, id: string): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const file = rowId.safeParse(id).success ? await evidenceFile(actor, id) : null;
  if (!file) return plainRefusal({ code: "notFound" });
  const closed = refusalOfOpening(file);
  if (closed) return plainRefusal(closed);

  const etag = `"${file.sha256}"`;
  const ifRange = request.headers.get("if-range");
  const span = ifRange && ifRange !== etag ? null : spanOf(request.headers.get("range"), file.size);
  const headers = new Headers({ ...headersOf(file), ETag: etag });
  if (span === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  // Next 16.4 drops this header from route handlers' answers (send-response.js): browsers then show no total.
  headers.set("Content-Length", String(span ? span.end - span.start + 1 : file.size));
  if (span) headers.set("Content-Range", `bytes ${span.start}-${span.end}/${file.size}`);
  const opened = request.method === "HEAD" ? null : await openKept(file.sha256, span ?? undefined);
  if (opened && !opened.ok) return plainRefusal(opened.refusal);
  return new Response(opened && asWebStream(opened.value), { status: span ? 206 : 200, headers });
}

function headersOf({ fileName, mediaType, withdrawn }: EvidenceFile): Record<string, string> {
  return {
    ...PRIVATE,
    "Content-Type": mediaType,
    "Content-Disposition": attachment(withdrawn ? `（已撤下）${fileName}` : fileName),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Accept-Ranges": "bytes",
  };
}
