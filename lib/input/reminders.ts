import { z } from "zod";
import type { DoneKey } from "#lib/domain/labels/done.ts";
import { CHANNELS } from "#lib/domain/reminders/channels.ts";
import { addressWith } from "./address.ts";
import { id, optionalText, version } from "./fields.ts";
import { pageField } from "./params.ts";

/** What narrows the list of reminders, out of the address. */
export const reminderFilter = z.object({
  unread: z.literal("1").transform(() => true).catch(false),
  page: pageField,
});
export type ReminderFilter = z.infer<typeof reminderFilter>;

/** The list of reminders, in whole or narrowed; `done` tells what was just done (labels/done.ts). */
export function remindersHref({ unread, page }: ReminderFilter, done?: DoneKey): string {
  return addressWith("/desk/reminders", { unread, page, done });
}

const view = { unread: reminderFilter.shape.unread, page: reminderFilter.shape.page };

/** One reminder read, with the list to go back to. */
export const readReminderInput = z.object({ id, ...view });
export type ReadReminder = { id: string };

/** All that stood on the page: `seen` is when it was shown, so that what came since stays unread. */
export const readAllInput = z.object({ seen: z.iso.datetime("页面已过期，请刷新后重试。").transform((text) => new Date(text)), ...view });
export type ReadAllReminders = { seen: Date };

const email = optionalText("电子邮箱", 254)
  .refine((value) => value === "" || z.email().safeParse(value).success, "电子邮箱格式不对，请按“name@example.gov.cn”的格式填写。")
  .transform((value) => value || null);

const channels = z
  .union([z.string(), z.array(z.string())], "请从列表中选择。")
  .optional()
  .transform((value) => CHANNELS.filter((channel) => [value ?? []].flat().includes(channel)));

export const chooseRemindersInput = z.object({ version, email, channels }).refine(({ email: address, channels: chosen }) => address !== null || !chosen.includes("EMAIL"), {
  path: ["email"],
  error: "选择了用电子邮件提醒，请填写电子邮箱。",
});
export type ChooseReminders = z.infer<typeof chooseRemindersInput>;

/** A page of what could not be delivered. */
export const undeliveredFilter = z.object({ page: reminderFilter.shape.page });

export const retryDeliveryInput = z.object({ id });
export type RetryDelivery = z.infer<typeof retryDeliveryInput>;
