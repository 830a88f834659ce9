import { robots } from "#lib/documents/site/search-engines.ts";
import { siteAddress, textAnswer } from "../text-answer.ts";

// It names the address of this installation, which the build does not know.
export const dynamic = "force-dynamic";

/** Search engines find what the public may read, and stay out of the rest. */
export function GET(request: Request): Response {
  return textAnswer(request, robots(siteAddress(), ["/desk", "/api/", "/sign-in", "/setup/"]), "text/plain; charset=utf-8");
}

/** The same answer without the bytes. */
export const HEAD = GET;
