import { sitemap } from "#lib/documents/site/search-engines.ts";
import { everyEdition } from "#lib/queries/public-editions.ts";
import { siteAddress, textAnswer } from "../text-answer.ts";

const PLACES = ["", "notices", "opinions", "accessibility"];

// What is published changes: a map made with the build would stand still.
export const dynamic = "force-dynamic";

/** The public pages, for search engines. */
export async function GET(request: Request): Promise<Response> {
  return textAnswer(request, sitemap(siteAddress(), PLACES, await everyEdition(), ""), "application/xml; charset=utf-8");
}

/** The same answer without the bytes. */
export const HEAD = GET;
