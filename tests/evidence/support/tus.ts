import type { Actor } from "#lib/domain/actor.ts";
import { answerUpload } from "../../../app/api/uploads/answer-upload.ts";
import { asStream } from "./multipart.ts";

/** What a test sends: raw tus, header by header. */
export type TusRequest = {
  method: string;
  path: string;
  by: Actor | null;
  now?: Date;
  headers?: Record<string, string>;
  body?: AsyncIterable<Uint8Array>;
};

const site = "http://desk.test:3000";
const BROWSER = { host: "desk.test:3000", origin: site, "tus-resumable": "1.0.0" };

/** Sends it to the route's own function. A header of "" is left out. */
export function sendTus({ method, path, by, now = new Date("2022-03-09T02:00:00Z"), headers = {}, body }: TusRequest): Promise<Response> {
  const said = Object.entries({ ...BROWSER, ...headers }).filter(([, value]) => value !== "");
  const init = { method, headers: Object.fromEntries(said), ...(body && { body: asStream(body), duplex: "half" }) };
  return answerUpload(new Request(`${site}${path}`, init), by, now);
}

/** Upload-Metadata as tus writes it. */
export function metadata(fields: Record<string, string>): string {
  return Object.entries(fields).map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`).join(",");
}

/** The headers of a POST that begins a file. */
export function announcing(fileName: string, size: number, fingerprint = "1646791200000"): Record<string, string> {
  return { "upload-length": String(size), "upload-metadata": metadata({ filename: fileName, fingerprint }) };
}

/** The headers of a PATCH from this byte on. */
export function from(offset: number): Record<string, string> {
  return { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
}

/** Bytes in pieces, as a network hands them over. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The same, breaking off after so many bytes. */
export async function* broken(bytes: Uint8Array, after: number): AsyncGenerator<Uint8Array> {
  yield* pieces(bytes.subarray(0, after));
  throw new Error("The line broke.");
}
