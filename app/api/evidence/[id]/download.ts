import { evidenceKey, opens } from "#lib/auth/evidence-key.ts";
import { recordLook } from "#lib/commands/evidence/record-look.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { isPlayed } from "#lib/domain/evidence/file.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { openKept } from "#lib/evidence/open-kept.ts";
import { spanOf } from "#lib/evidence/range.ts";
import { fileAddress, fileAsked } from "#lib/input/evidence-address.ts";
import { id as rowId } from "#lib/input/fields.ts";
import { type EvidenceFile, evidenceFile } from "#lib/queries/evidence-file.ts";
import { disposition } from "../../../content-disposition.ts";
import { plainRefusal, PRIVATE } from "../../answer.ts";
import { asWebStream } from "../../web-stream.ts";

/**
 * A file for whoever may read what it belongs to; to all others it does not exist. The bytes go out by a key of ten minutes that
 * is good for this person alone: an address without one, or with one that has expired or is somebody else's, puts the look on
 * record and leads to itself with a key. Always a download, but for film and sound asked for with ?show=1: nothing that was
 * uploaded is shown as a page of this site. Answers a single range, so that a broken download can go on.
 */
export async function download(request: Request, actor: Actor | null, id: string, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const file = rowId.safeParse(id).success ? await evidenceFile(actor, id) : null;
  if (!file) return plainRefusal({ code: "notFound" });
  const closed = refusalOfOpening(file);
  if (closed) return plainRefusal(closed);

  const { show, key } = fileAsked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const keyed = { evidenceId: id, personId: actor.id, show };
  if (key && opens(key, keyed, new Date())) return sent(request, file, show && isPlayed(file.mediaType));
  const look = await recordLook(actor, { evidenceId: id }, now);
  return look.ok ? ledOn(fileAddress(id, { show, key: evidenceKey(keyed, new Date()) })) : plainRefusal(look.refusal);
}

/** To the same file by a key. 307: the method and a Range header go along. */
function ledOn(address: string): Response {
  return new Response(null, { status: 307, headers: { ...PRIVATE, Location: address } });
}

async function sent(request: Request, file: EvidenceFile, inline: boolean): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const ifRange = request.headers.get("if-range");
  const span = ifRange && ifRange !== etag ? null : spanOf(request.headers.get("range"), file.size);
  const headers = new Headers({ ...headersOf(file, inline), ETag: etag });
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

function headersOf({ fileName, mediaType, withdrawn }: EvidenceFile, inline: boolean): Record<string, string> {
  return {
    ...PRIVATE,
    "Content-Type": mediaType,
    "Content-Disposition": disposition(inline ? "inline" : "attachment", withdrawn ? `（已撤下）${fileName}` : fileName),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Accept-Ranges": "bytes",
  };
}
