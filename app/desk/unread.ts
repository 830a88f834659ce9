import { cache } from "react";
import { unreadReminders } from "#lib/queries/reminders.ts";

/** How many reminders the reader has not read: asked once a page, for the navigation and whatever else says so. */
export const unreadOf = cache(unreadReminders);
