import { beforeEach, describe, expect, test } from "vitest";
import { chooseReminders } from "#lib/commands/reminders/choose-reminders.ts";
import { readAllReminders, readReminder } from "#lib/commands/reminders/read-reminders.ts";
import { retryDelivery } from "#lib/commands/reminders/retry-delivery.ts";
import { makeDigests } from "#lib/commands/reminders/make-digests.ts";
import { db } from "#lib/db/client.ts";
import { parseForm } from "#lib/input/form.ts";
import { chooseRemindersInput, readAllInput, reminderFilter } from "#lib/input/reminders.ts";
import { reminderList, unreadReminders } from "#lib/queries/reminders.ts";
import { undelivered } from "#lib/queries/undelivered.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, refused, standing } from "#tests/support/deeds.ts";
import { statements } from "#tests/support/statements.ts";
import { together } from "#tests/support/together.ts";
import { at, chose, deliveries, reminded } from "./reminders-cast.ts";

beforeEach(sampleDatabase);

const ALL = { unread: false, page: 1 };

describe("one's own reminders", () => {
  test("stand unread first, by day, with their place", async () => {
    const rights = await actor("zulianbu");
    const old = await reminded("zulianbu", "2022-06-28");
    await reminded("zulianbu", "2022-06-29");
    await reminded("zulianbu", "2022-06-30");
    await readReminder(rights, { id: old }, NOW);
    const list = await reminderList(rights, ALL);
    expect(list).toMatchObject({ total: 3, unread: 2, all: 3 });
    expect(list?.lines.map(({ day, read }) => [day, read])).toEqual([["2022-06-30", false], ["2022-06-29", false], ["2022-06-28", true]]);
    expect(list?.lines[0]?.href).toBe("/desk/weeks/2022-06-30?standing=missing");
    expect((await reminderList(rights, { unread: true, page: 1 }))?.lines).toHaveLength(2);
    expect(await unreadReminders(rights)).toBe(2);
  });

  test("leave out what is about a finding that one may not read any more", async () => {
    const rights = await actor("zulianbu");
    const [mine, strange] = [await findingOf(2), await findingOf(3)];
    await reminded("zulianbu", "2022-06-30", { thing: `finding:${mine.id}`, findingId: mine.id });
    await reminded("zulianbu", "2022-06-30", { thing: `finding:${strange.id}`, findingId: strange.id });
    expect(await reminderList(rights, ALL)).toMatchObject({ total: 1, unread: 1, lines: [{}] });
    expect(await unreadReminders(rights)).toBe(1);
  });

  test("are nobody else's, and none for an administrator", async () => {
    await reminded("zulianbu", "2022-06-30");
    expect(await reminderList(await actor("kangfubu"), ALL)).toMatchObject({ total: 0 });
    expect(await reminderList(await actor("guanliyuan"), ALL)).toBeNull();
    expect(await unreadReminders(await actor("guanliyuan"))).toBe(0);
  });

  test("take two statements for the list and one for the figure, however many there are", async () => {
    const rights = await actor("zulianbu");
    await db().reminder.createMany({
      data: Array.from({ length: 70 }, (_, index) => ({ userId: rights.id, thing: `entry:${index}`, rule: "entryReturned", day: at("2022-06-30 08:00"), createdAt: NOW })),
    });
    const list = await statements(() => reminderList(rights, { unread: false, page: 3 }));
    expect([list.count, list.answer?.lines.length, list.answer?.total]).toEqual([2, 10, 70]);
    expect((await statements(() => unreadReminders(rights))).count).toBe(1);
  });

  test("are marked as read by their reader alone, once", async () => {
    const id = await reminded("zulianbu", "2022-06-30");
    expect(await refused(async () => readReminder(await actor("kangfubu"), { id }, NOW))).toEqual({ code: "notFound" });
    const rights = await actor("zulianbu");
    expect(await refused(() => readReminder(rights, { id: NO_ROW }, NOW))).toEqual({ code: "notFound" });
    expect(await readReminder(rights, { id }, NOW)).toMatchObject({ ok: true });
    expect(await readReminder(rights, { id }, at("2022-07-01 09:00"))).toMatchObject({ ok: true });
    expect(await db().reminder.findUniqueOrThrow({ where: { id } })).toMatchObject({ readAt: NOW });
  });

  test("all at once: what came after the page was shown stays unread, and so does everybody else's", async () => {
    const rights = await actor("zulianbu");
    await reminded("zulianbu", "2022-06-29");
    await reminded("zulianbu", "2022-06-30");
    await reminded("kangfubu", "2022-06-29");
    expect(await readAllReminders(rights, { seen: at("2022-06-29 10:00") }, NOW)).toEqual({ ok: true, value: 1 });
    expect(await unreadReminders(rights)).toBe(1);
    expect(await unreadReminders(await actor("kangfubu"))).toBe(1);
  });
});

describe("how one is told", () => {
  const choice = { version: 0, email: "zulianbu@example.cn", channels: ["EMAIL" as const] };

  test("is kept, and the record tells all but the address", async () => {
    const rights = await actor("zulianbu");
    const entry = await done(() => chooseReminders(rights, choice, NOW));
    const detail = { byEmail: true, byWebhook: false, address: true };
    expect(entry).toEqual({ by: "组联维权部负责人", at: NOW, action: "reminderChoiceChanged", subject: "组联维权部负责人", detail });
    await done(() => chooseReminders(rights, { version: 1, email: null, channels: ["WEBHOOK"] }, NOW));
    expect(await db().reminderChoice.findUniqueOrThrow({ where: { userId: rights.id } })).toMatchObject({ email: null, byEmail: false, byWebhook: true, version: 2 });
  });

  test("a version that was overtaken changes nothing", async () => {
    const rights = await actor("zulianbu");
    await done(() => chooseReminders(rights, choice, NOW));
    for (const version of [0, 2]) expect(await refused(() => chooseReminders(rights, { ...choice, version }, NOW))).toEqual({ code: "stale" });
  });

  test("the first choice is made once by two at once", async () => {
    const rights = await actor("zulianbu");
    const answers = await together(() => chooseReminders(rights, choice, NOW), () => chooseReminders(rights, choice, NOW));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each<SampleAccountName>(["jijianzu", "guanliyuan"])("%s is told of nothing and chooses nothing", async (account) => {
    expect(await refused(async () => chooseReminders(await actor(account), choice, NOW))).toEqual({ code: "notYours" });
  });

  test("what waits to be sent in a way that is given up is let go", async () => {
    await chose("zulianbu", { byWebhook: true });
    await reminded("zulianbu", "2022-06-30");
    await makeDigests(at("2022-06-30 09:00"));
    await done(async () => chooseReminders(await actor("zulianbu"), { version: 1, email: null, channels: ["WEBHOOK"] }, NOW));
    expect((await deliveries()).map(({ channel }) => channel)).toEqual(["WEBHOOK"]);
  });

  test.each<[Record<string, string | string[]>, Record<string, string> | null]>([
    [{ version: "0", email: "a@b.cn", channels: ["EMAIL", "WEBHOOK"] }, null],
    [{ version: "0", email: "", channels: "WEBHOOK" }, null],
    [{ version: "0", email: "" }, null],
    [{ version: "0", email: "", channels: "EMAIL" }, { email: "选择了用电子邮件提醒，请填写电子邮箱。" }],
    [{ version: "0", email: "a@b.cn\r\nBcc: c@d.cn", channels: "EMAIL" }, { email: "电子邮箱格式不对，请按“name@example.gov.cn”的格式填写。" }],
    [{ version: "0", email: "张三", channels: "EMAIL" }, { email: "电子邮箱格式不对，请按“name@example.gov.cn”的格式填写。" }],
  ])("%j", (form, errors) => {
    const parsed = parseForm(chooseRemindersInput, form);
    expect(parsed.ok ? null : parsed.errors).toEqual(errors);
  });

  test("an address of the list that makes no sense narrows nothing", () => {
    expect(reminderFilter.parse({ unread: "x", page: "-1" })).toEqual({ unread: false, page: 1 });
    expect(reminderFilter.parse({ unread: "1", page: "2" })).toEqual({ unread: true, page: 2 });
    expect(parseForm(readAllInput, { seen: "yesterday" }).ok).toBe(false);
  });
});

describe("what could not be delivered", () => {
  async function dead(): Promise<string> {
    await chose("zulianbu");
    await reminded("zulianbu", "2022-06-30");
    await makeDigests(at("2022-06-30 09:00"));
    await db().delivery.updateMany({ data: { status: "DEAD", attempts: 6, error: "refused 554" } });
    const [{ id } = { id: "" }] = await deliveries();
    return id;
  }

  test("is shown to the office, and to nobody else", async () => {
    const id = await dead();
    const line = { id, person: "组联维权部负责人", day: "2022-06-30", channel: "EMAIL", attempts: 6, trouble: { kind: "refused", code: 554 } };
    expect(await undelivered(await actor("zhenggaiban"), { page: 1 })).toEqual({ lines: [line], total: 1, trying: 0 });
    for (const account of ["zuzhang", "zulianbu", "guanliyuan", "jijianzu"] as const) expect(await undelivered(await actor(account), { page: 1 })).toBeNull();
  });

  test("is sent again by the office, once", async () => {
    const id = await dead();
    const office = await actor("zhenggaiban");
    const entry = await done(() => retryDelivery(office, { id }, NOW));
    expect(entry).toMatchObject({ action: "deliveryRetried", subject: "组联维权部负责人", detail: { channel: "EMAIL", day: "2022-06-30" } });
    expect(await deliveries()).toMatchObject([{ status: "PENDING", attempts: 0, nextAt: NOW, heldUntil: null }]);
    expect(await refused(() => retryDelivery(office, { id }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => retryDelivery(office, { id: NO_ROW }, NOW))).toEqual({ code: "notFound" });
  });

  test.each<SampleAccountName>(["zuzhang", "fuzuzhang-yi", "zulianbu", "jijianzu", "guanliyuan"])("%s cannot send it again", async (account) => {
    const id = await dead();
    const before = await standing();
    expect(await refused(async () => retryDelivery(await actor(account), { id }, NOW))).toEqual({ code: "notYours" });
    expect(await standing()).toEqual(before);
  });
});
