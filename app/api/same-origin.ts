import { plainRefusal } from "./answer.ts";

/** Does what a form of this very site asks for; tells every other sender that it does nothing for them. */
export async function onOwnForm(request: Request, work: () => Promise<Response>): Promise<Response> {
  return isSameOrigin(request) ? work() : plainRefusal({ code: "otherSite" });
}

/**
 * Whether a page of this very site sent the request. Every browser says so by one header or the other; a request that
 * says nothing comes from none. A reverse proxy must pass Host on, or name the outer one in X-Forwarded-Host.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && host !== null && URL.parse(origin)?.host === host;
}
