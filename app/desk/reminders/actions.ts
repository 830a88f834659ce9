"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { chooseReminders } from "#lib/commands/reminders/choose-reminders.ts";
import { readAllReminders, readReminder } from "#lib/commands/reminders/read-reminders.ts";
import { retryDelivery } from "#lib/commands/reminders/retry-delivery.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { chooseRemindersInput, readAllInput, type ReminderFilter, readReminderInput, remindersHref, retryDeliveryInput } from "#lib/input/reminders.ts";
import { orMoved } from "./undelivered/or-moved.ts";

const backToList = (done: DoneKey) => ({ redirectTo: (_value: unknown, filter: ReminderFilter) => remindersHref(filter, done) });

export const markRead = authorisedAction(readReminderInput, readReminder, backToList("reminderRead"));
export const markAllRead = authorisedAction(readAllInput, readAllReminders, backToList("remindersRead"));
export const choose = authorisedAction(chooseRemindersInput, chooseReminders, { done: "提醒方式已保存。" });
export const sendAgain = authorisedAction(retryDeliveryInput, orMoved(retryDelivery), {
  redirectTo: ({ moved }) => withDone("/desk/reminders/undelivered", moved ? "deliveryMoved" : "deliveryRetried"),
});
