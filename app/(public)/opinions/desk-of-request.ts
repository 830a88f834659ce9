import { cache } from "react";
import { currentTime } from "#lib/clock/now.ts";
import { dayAt } from "#lib/domain/day.ts";
import { opinionDesk } from "#lib/queries/public-opinions.ts";

/** What the pages about opinions need of the round, read once per request. */
export const deskOfRequest = cache(() => opinionDesk(dayAt(currentTime())));
