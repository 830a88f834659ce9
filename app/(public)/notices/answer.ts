import { createHash } from "node:crypto";
import { namesTag } from "#lib/input/entity-tag.ts";
import { ExactResponse } from "./exact-response.ts";
import type { Chosen } from "./representation.ts";

// A notice may be corrected or withdrawn at any moment, and its files with it: everything is asked for again each time, which costs a
// 304. no-transform: nobody on the way may compress or rewrite what readers compare with a hash.
const CACHING = "no-cache, no-transform";

// connect-src: no script of ours connects to anything, but who audits the page from within it asks for robots.txt.
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/** What of a page may run: nothing, or the scripts whose very text is in the page as it was approved. */
export function pagePolicy(page: Uint8Array | null = null): string {
  const texts = page ? [...Buffer.from(page).toString("utf8").matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text) : [];
  const hashes = texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return hashes.length > 0 ? `${PAGE_POLICY}; script-src ${hashes.join(" ")}` : PAGE_POLICY;
}

/** The answer with these bytes, or that the browser has them already. `more`: what this kind of file needs besides. */
export function bytesAnswer(request: Request, { bytes, etag, mediaType, coding, varies }: Chosen, more: Record<string, string>): Response {
  const headers = {
    "Cache-Control": CACHING,
    ETag: etag,
    ...(varies && { Vary: "Accept-Encoding" }),
    "X-Content-Type-Options": "nosniff",
    ...more,
  };
  if (namesTag(request.headers.get("if-none-match"), etag)) return new ExactResponse(null, { status: 304, headers });
  const form = { "Content-Type": mediaType, "Content-Length": String(bytes.length), ...(coding !== "identity" && { "Content-Encoding": coding }) };
  return new ExactResponse(new Uint8Array(bytes), { status: 200, headers: { ...headers, ...form } });
}

/** A page that is made for this request, e.g. to say that something is not there. */
export function pageAnswer(page: Buffer, status: number): Response {
  const headers = {
    "Cache-Control": "no-cache",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
  };
  return new Response(new Uint8Array(page), { status, headers });
}
