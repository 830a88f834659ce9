import type { Readable } from "node:stream";
import { attachment, PRIVATE } from "../answer.ts";
import { asWebStream } from "../web-stream.ts";

/** The answer that hands out an archive while it is made. How large it will be is not known before its end. */
export function zipAnswer(archive: Readable, fileName: string): Response {
  const headers = {
    ...PRIVATE,
    "Content-Type": "application/zip",
    "Content-Disposition": attachment(fileName),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  return new Response(asWebStream(archive), { headers });
}

/** An archive is taken with GET alone: asking for its head would put a taking on record that was none. */
export function onlyGet(): Response {
  return new Response(null, { status: 405, headers: { ...PRIVATE, Allow: "GET" } });
}
