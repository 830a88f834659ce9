import type { Readable } from "node:stream";
import { attachment } from "../../content-disposition.ts";
import { PRIVATE } from "../answer.ts";
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
