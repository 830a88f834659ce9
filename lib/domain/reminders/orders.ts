import { workingDayAfter } from "../calendar.ts";
import { type Day, dayAt } from "../day.ts";
import type { ReminderDraft } from "./draft.ts";
import type { OpenOrder } from "./facts.ts";
import { isToldAgain } from "./deadlines.ts";
import { RECIPIENTS } from "./recipients.ts";
import { type Moment, type Rules, tell } from "./telling.ts";
import { tellingDayOf, workingDayUpTo } from "./window.ts";

type OrderRule = "orderIssued" | "orderDue" | "orderReplied" | "orderReturned";

/** What a supervision order asks of its department, and its answer of the office. */
export const orderRules: Rules = ({ people, orders }, moment) =>
  orders.flatMap((order) =>
    rulesOf(order, moment).flatMap(({ rule, day }): ReminderDraft[] => {
      const { id, finding, departmentId, year, serial, replyBy } = order;
      // The order's own department, whoever the finding was given to since.
      const told = { ...finding, leadDepartmentId: departmentId };
      return tell(people, RECIPIENTS[rule], { rule, thing: `order:${id}`, day, finding: told, detail: { year, serial, replyBy } });
    }),
  );

function rulesOf(order: OpenOrder, moment: Moment): { rule: OrderRule; day: Day }[] {
  const { today } = moment;
  const event = eventOf(order);
  // Under the very day it happened, as whoever issues, answers or returns it puts it down at once: not told once more.
  const isNews = tellingDayOf(event.at, today, moment.calendar) !== null;
  const news = isNews ? [{ rule: event.rule, day: dayAt(event.at) }] : [];
  return isReplyDue(order, moment) ? [...news, { rule: "orderDue", day: today }] : news;
}

/** The latest thing that happened to it. */
function eventOf({ issuedAt, reply }: OpenOrder): { rule: OrderRule; at: Date } {
  if (reply === null) return { rule: "orderIssued", at: issuedAt };
  return reply.returnedAt === null ? { rule: "orderReplied", at: reply.at } : { rule: "orderReturned", at: reply.returnedAt };
}

/** Two working days before the reply-by date and on the day, while the answer is the department's to give. */
function isReplyDue({ replyBy, reply }: OpenOrder, { today, calendar }: Moment): boolean {
  if (reply !== null && reply.returnedAt === null) return false;
  const last = workingDayUpTo(replyBy, calendar);
  return today === last || today === workingDayAfter(last, -2, calendar);
}

/** 回头看: on its day, and every fifth working day until it is done. */
export const lookBackRules: Rules = ({ people, lookBacks }, { today, calendar }) =>
  lookBacks
    .filter(({ dueOn }) => isToldAgain(dueOn, today, calendar))
    .flatMap(({ id, finding, dueOn }) =>
      tell(people, RECIPIENTS.lookBackDue, { rule: "lookBackDue", thing: `lookBack:${id}`, day: today, finding, detail: { dueOn } }),
    );
