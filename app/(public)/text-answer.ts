import { createHash } from "node:crypto";
import { namesTag } from "#lib/input/entity-tag.ts";

/** A text that is made anew for each request, and sent only where the one who asks does not have it yet. */
export function textAnswer(request: Request, text: string, mediaType: string): Response {
  const etag = `"${createHash("sha256").update(text).digest("hex")}"`;
  // Whoever compresses it on the way makes other bytes of it, which this tag would not name.
  const headers = { "Cache-Control": "no-cache, no-transform", ETag: etag, "X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "*" };
  if (namesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": mediaType } });
}

/** The address people type, without a slash at its end. */
export function siteAddress(): string {
  return (process.env.NEXTAUTH_URL ?? "").replace(/\/+$/, "");
}
