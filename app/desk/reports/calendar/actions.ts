"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { endCalendarFeed } from "#lib/commands/calendar/end-calendar-feed.ts";
import { makeCalendarFeed } from "#lib/commands/calendar/make-calendar-feed.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { feedAddress, noInput } from "#lib/input/calendar.ts";

export const makeFeed = authorisedAction(noInput, makeCalendarFeed, {
  done: ({ token }) =>
    `订阅地址已生成，只显示这一次：\n${feedAddress(process.env.NEXTAUTH_URL, token)}\n请复制到手机或电脑的日历程序中，用“订阅日历”添加。`,
});
export const endFeed = authorisedAction(noInput, endCalendarFeed, { redirectTo: () => withDone("/desk/reports/calendar", "feedEnded") });
