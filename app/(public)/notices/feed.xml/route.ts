import { currentTime } from "#lib/clock/now.ts";
import { atomFeed } from "#lib/documents/site/feed.ts";
import { everyEdition } from "#lib/queries/public-editions.ts";
import { siteAddress, textAnswer } from "../../text-answer.ts";

/** What was published, corrected and withdrawn, for feed readers. */
export async function GET(request: Request): Promise<Response> {
  const lines = await everyEdition();
  const feed = atomFeed({ party: lines[0]?.party ?? "", site: siteAddress(), lines, now: currentTime() });
  return textAnswer(request, feed, "application/atom+xml; charset=utf-8");
}

/** The same answer without the bytes. */
export const HEAD = GET;
