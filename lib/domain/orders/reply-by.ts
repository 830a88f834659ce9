import { type WorkCalendar, workingDayAfter } from "../calendar.ts";
import type { Day } from "../day.ts";
import type { Refusal } from "../refusal.ts";
import type { OrderStatus } from "./order.ts";

/** How long a department has, unless the office says otherwise. */
const REPLY_WORKING_DAYS = 5;

/** The reply-by date an order begins with. */
export function usualReplyBy(today: Day, calendar: WorkCalendar): Day {
  return workingDayAfter(today, REPLY_WORKING_DAYS, calendar);
}

/** Why an order may not ask for an answer by that day, or null: there must be a day left to answer in. */
export function refusalOfReplyBy(replyBy: Day, today: Day): Refusal | null {
  return replyBy > today ? null : { code: "replyByTooSoon", today, field: "replyBy" };
}

/** True once an answer is awaited past its day. */
export function isReplyOverdue({ status, replyBy }: { status: OrderStatus; replyBy: Day }, today: Day): boolean {
  return status === "ISSUED" && replyBy < today;
}
