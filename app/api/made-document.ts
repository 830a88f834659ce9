import { attachment } from "../content-disposition.ts";
import { PRIVATE } from "./answer.ts";

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** The kinds of documents that are made on request. */
export type DocumentKind = keyof typeof MEDIA_TYPES;

/** The answer that hands out a document made for this request. `name` is without its ending. */
export function madeDocument(bytes: Buffer, name: string, kind: DocumentKind): Response {
  const headers = {
    ...PRIVATE,
    "Content-Type": MEDIA_TYPES[kind],
    "Content-Disposition": attachment(`${name}.${kind}`),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  return new Response(new Uint8Array(bytes), { headers });
}
