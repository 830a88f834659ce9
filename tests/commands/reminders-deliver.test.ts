import { beforeEach, describe, expect, test } from "vitest";
import { deliver } from "#lib/commands/reminders/deliver.ts";
import { makeDigests } from "#lib/commands/reminders/make-digests.ts";
import { db } from "#lib/db/client.ts";
import { outsideOf } from "#lib/messages/outside.ts";
import { findingOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { standing } from "#tests/support/deeds.ts";
import { hook, mailbox, textOf } from "#tests/support/receivers.ts";
import { together } from "#tests/support/together.ts";
import { at, chose, deliveries, outside, reminded } from "./reminders-cast.ts";

beforeEach(sampleDatabase);

const MORNING = at("2022-06-30 09:00");
const digested = () => db().reminder.count({ where: { digestId: { not: null } } });

describe("a day's digest", () => {
  test("is made once for each person who wants one, with a delivery for each way", async () => {
    await chose("zulianbu", { byWebhook: true });
    await chose("kangfubu", { byEmail: false });
    await reminded("zulianbu", "2022-06-30");
    await reminded("zulianbu", "2022-06-29");
    await reminded("kangfubu", "2022-06-30");
    await reminded("bangongshi", "2022-06-30");
    expect(await makeDigests(MORNING)).toBe(1);
    expect((await deliveries()).map(({ channel, status, attempts }) => [channel, status, attempts])).toEqual([["EMAIL", "PENDING", 0], ["WEBHOOK", "PENDING", 0]]);
    expect(await digested()).toBe(2);
    const before = await standing();
    expect(await makeDigests(at("2022-06-30 09:10"))).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test("takes what came after yesterday's; a second one is not made on the same day", async () => {
    await chose("zulianbu");
    await reminded("zulianbu", "2022-06-30");
    await makeDigests(MORNING);
    await reminded("zulianbu", "2022-06-30", { thing: "entry:later" });
    expect(await makeDigests(at("2022-06-30 15:00"))).toBe(0);
    expect(await makeDigests(at("2022-07-01 08:00"))).toBe(1);
    expect(await digested()).toBe(2);
  });

  test("does not bring up what was there long before it was wanted", async () => {
    await chose("zulianbu");
    await reminded("zulianbu", "2022-06-28");
    expect(await makeDigests(MORNING)).toBe(0);
  });

  test("is made once by two at once", async () => {
    await chose("zulianbu");
    await reminded("zulianbu", "2022-06-30");
    const made = await together(() => makeDigests(MORNING), () => makeDigests(MORNING));
    expect(made.sort()).toEqual([0, 1]);
    expect(await deliveries()).toHaveLength(1);
  });

  test.each(["2022-06-30 07:00", "2022-06-30 18:30", "2022-07-02 10:00"])("is not made at %s", async (moment) => {
    await chose("zulianbu");
    await reminded("zulianbu", "2022-06-30");
    expect(await makeDigests(at(moment))).toBe(0);
  });

  test("is not made for an account that was closed", async () => {
    const id = await chose("zulianbu");
    await reminded("zulianbu", "2022-06-30");
    await db().user.update({ where: { id }, data: { disabledAt: MORNING } });
    expect(await makeDigests(MORNING)).toBe(0);
  });
});

/** One person with a digest to be sent by mail. */
async function waiting(): Promise<void> {
  await chose("zulianbu");
  await reminded("zulianbu", "2022-06-30");
  await makeDigests(MORNING);
}

describe("sending", () => {
  test("sends each delivery once and keeps when", async () => {
    await waiting();
    const out = outside();
    expect(await deliver(MORNING, out)).toEqual({ sent: 1, failed: 0 });
    expect(out.sent).toMatchObject([{ to: "zulianbu@example.cn", person: "组联维权部负责人", count: 1 }]);
    expect(await deliveries()).toMatchObject([{ status: "SENT", sentAt: MORNING, attempts: 1, heldUntil: null, error: null }]);
    expect(await deliver(at("2022-06-30 09:05"), out)).toEqual({ sent: 0, failed: 0 });
    expect(out.sent).toHaveLength(1);
  });

  test.each(["2022-06-30 07:59", "2022-06-30 18:00", "2022-07-02 10:00"])("sends nothing at %s", async (moment) => {
    await waiting();
    await db().delivery.updateMany({ data: { nextAt: at("2022-06-01 09:00") } });
    const out = outside();
    expect(await deliver(at(moment), out)).toEqual({ sent: 0, failed: 0 });
  });

  test("tries again after growing pauses, and gives up after the sixth time", async () => {
    await waiting();
    const out = outside(() => ({ kind: "refusedForNow", code: 451 }));
    const moments = ["09:00", "09:01", "09:06", "09:21", "10:21", "14:21"];
    for (const [index, time] of moments.entries()) {
      const moment = at(`2022-06-30 ${time}`);
      if (index > 0) expect(await deliver(new Date(moment.getTime() - 1000), out), `before ${time}`).toEqual({ sent: 0, failed: 0 });
      expect(await deliver(moment, out), time).toEqual({ sent: 0, failed: 1 });
    }
    expect(await deliveries()).toMatchObject([{ status: "DEAD", attempts: 6, error: "refusedForNow 451", heldUntil: null }]);
    expect(await deliver(at("2022-07-01 09:00"), out)).toEqual({ sent: 0, failed: 0 });
  });

  test("gives up at once on an address that does not exist, and on a way that is not set up", async () => {
    await chose("kangfubu", { byWebhook: true });
    await reminded("kangfubu", "2022-06-30");
    await waiting();
    const { senders, address } = outside(() => ({ kind: "addressRefused", code: 550 }));
    await deliver(MORNING, { address, senders: { EMAIL: senders.EMAIL } });
    expect((await deliveries()).map(({ status, error }) => [status, error]).sort()).toEqual([["DEAD", "addressRefused 550"], ["DEAD", "addressRefused 550"], ["DEAD", "notConfigured"]]);
  });

  test("two senders at once send each delivery once", async () => {
    for (const account of ["zulianbu", "kangfubu", "bangongshi", "dangzhibu"] as const) {
      await chose(account, { byWebhook: true });
      await reminded(account, "2022-06-30");
    }
    await makeDigests(MORNING);
    const out = outside(() => new Promise((resolve) => setTimeout(() => resolve(null), 20)));
    const told = await Promise.all([deliver(MORNING, out), deliver(MORNING, out), deliver(MORNING, out)]);
    expect(told.reduce((sum, { sent }) => sum + sent, 0)).toBe(8);
    expect(new Set(out.sent.map(({ deliveryId }) => deliveryId)).size).toBe(8);
    expect(out.sent).toHaveLength(8);
  });

  test("a sender that is killed in the middle lets go when its hold runs out; what it says later no longer counts", async () => {
    await waiting();
    let wake: (value: null) => void = () => {};
    const slow = outside(() => new Promise((resolve) => { wake = resolve; }));
    const stuck = deliver(MORNING, slow);
    while (slow.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const out = outside(() => ({ kind: "unreachable", code: null }));
    expect(await deliver(at("2022-06-30 09:14"), out)).toEqual({ sent: 0, failed: 0 });
    expect(await deliver(at("2022-06-30 09:15"), out)).toEqual({ sent: 0, failed: 1 });
    expect(out.sent[0]?.deliveryId).toBe(slow.sent[0]?.deliveryId);
    wake(null);
    await stuck;
    expect(await deliveries()).toMatchObject([{ status: "PENDING", attempts: 2, error: "unreachable" }]);
  });

  test("holds no transaction open while it sends", async () => {
    await waiting();
    const open = async () => {
      const rows = await db().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`;
      expect(rows).toEqual([{ count: 0 }]);
      return null;
    };
    expect(await deliver(MORNING, outside(open))).toEqual({ sent: 1, failed: 0 });
  });

  test("tells nothing of a finding that the person may not read any more, and lets go of a letter with nothing in it", async () => {
    await chose("zulianbu");
    const { id } = await findingOf(3);
    await reminded("zulianbu", "2022-06-30", { thing: `finding:${id}`, findingId: id });
    await makeDigests(MORNING);
    const out = outside();
    expect(await deliver(MORNING, out)).toEqual({ sent: 0, failed: 0 });
    expect([out.sent, await deliveries()]).toEqual([[], []]);
  });

  test("lets go of what is not wanted this way any more", async () => {
    await waiting();
    await db().reminderChoice.updateMany({ data: { byEmail: false } });
    await deliver(MORNING, outside());
    expect(await deliveries()).toEqual([]);
  });

  test("over the wire: mail and a group's robot, refused for now and then taken", async () => {
    const [box, robot] = [await mailbox({ refuseForNow: 1 }), await hook()];
    try {
      await chose("zulianbu", { byWebhook: true });
      await reminded("zulianbu", "2022-06-30");
      await makeDigests(MORNING);
      const env = { SMTP_URL: box.url, SMTP_FROM: "a@b.cn", REMINDER_WEBHOOK_URL: robot.url, REMINDER_WEBHOOK_KIND: "wecom", NEXTAUTH_URL: "https://zg.example.cn" };
      expect(await deliver(MORNING, outsideOf(env))).toEqual({ sent: 1, failed: 1 });
      expect(await deliver(at("2022-06-30 09:01"), outsideOf(env))).toEqual({ sent: 1, failed: 0 });
      expect(box.letters.map(textOf).join()).toContain("2022年第26周的填报将于7月1日（周五）12:00截止");
      expect(robot.posted).toHaveLength(1);
      expect(JSON.stringify(await deliveries().then((rows) => rows.map(({ error }) => error)))).not.toContain("geheim");
    } finally {
      await box.close();
      await robot.close();
    }
  });
});
