import { cache } from "react";
import { currentTime } from "#lib/clock/now.ts";
import { dayAt } from "#lib/domain/day.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";

/** The progress as it stands today, read once per request for the title and the page together. */
export const progressOfRequest = cache(() => publicProgress(dayAt(currentTime())));
