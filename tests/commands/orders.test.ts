import { beforeEach, describe, expect, test } from "vitest";
import { draftOrder } from "#lib/commands/orders/draft-order.ts";
import { dropOrder } from "#lib/commands/orders/drop-order.ts";
import { editOrder } from "#lib/commands/orders/edit-order.ts";
import { issueOrder } from "#lib/commands/orders/issue-order.ts";
import { putReminders } from "#lib/commands/reminders/put-reminders.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { actor, departmentId, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { drafted, issued, ORDER, orderKey, orderOf, remindedBy, replied } from "#tests/support/orders.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

/** A supporting department reads the finding, and knows nothing of an order. */
const UNSEEN = { fuwuzhongxin: "notFound" };
/** Of a draft neither its addressee nor the leader knows. */
const DRAFT_UNSEEN = { ...UNSEEN, zulianbu: "notFound", "fuzuzhang-yi": "notFound" };

describe("drafting", () => {
  test("the office writes one, to the lead department; nobody is told, no number is given", async () => {
    const office = await actor("zhenggaiban");
    const entry = await done(() => draftOrder(office, { number: 2, ...ORDER }, NOW));
    const { id } = await db().supervisionOrder.findFirstOrThrow();
    expect(entry).toMatchObject({ by: "整改办", action: "orderDrafted", subject: "问题2", detail: { orderId: id, ...ORDER } });
    const expected = { status: "DRAFT", year: null, serial: null, departmentId: await departmentId("rights"), escalationId: null, issuedAt: null };
    expect(await orderOf(id)).toMatchObject({ ...expected, findingId: (await findingOf(2)).id, version: 1 });
    expect(await db().reminder.count()).toBe(0);
  });

  test("only the office", async () => {
    await expectOnly("zhenggaiban", (person) => draftOrder(person, { number: 2, ...ORDER }, NOW));
  });

  test.each([
    [{ number: 4 }, { code: "wrongStatus", status: "CLOSED" }],
    [{ number: 28 }, { code: "orderWithoutAddressee" }],
    [{ number: 999 }, { code: "notFound" }],
    [{ replyBy: "2022-06-30" }, { code: "replyByTooSoon", today: "2022-06-30", field: "replyBy" }],
  ])("%j is refused", async (change, refusal) => {
    const office = await actor("zhenggaiban");
    expect(await refused(() => draftOrder(office, { number: 2, ...ORDER, ...change }, NOW))).toEqual(refusal);
  });

  test("not a second one while one is open, also when two are sent at once", async () => {
    const office = await actor("zhenggaiban");
    const draft = () => draftOrder(office, { number: 2, ...ORDER }, NOW);
    const answers = await together(draft, draft);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(draft)).toEqual({ code: "orderOpenAlready" });
    await dropOrder(office, { ...(await orderKey((await db().supervisionOrder.findFirstOrThrow()).id)), reason: "重复。" }, NOW);
    await done(draft);
  });
});

describe("going over a draft", () => {
  const WORDS = { cause: "改过的事由。", requirement: "改过的要求。", replyBy: "2022-07-08" };

  test("changes its words and its date, on the record", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const entry = await done(async () => editOrder(office, { ...(await orderKey(orderId)), ...WORDS }, NOW));
    expect(entry).toMatchObject({ action: "orderDrafted", subject: "问题2", detail: { revised: true, ...WORDS } });
    expect(await orderOf(orderId)).toMatchObject({ cause: WORDS.cause, requirement: WORDS.requirement, version: 2 });
  });

  test("only the office, only a draft, only as it stands, only with a day to answer in", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const edit = (change: object) => () => editOrder(office, { orderId, version: 1, ...WORDS, ...change }, NOW);
    await expectOnly("zhenggaiban", (person) => editOrder(person, { orderId, version: 1, ...WORDS }, NOW), DRAFT_UNSEEN);
    expect(await refused(edit({ version: 2 }))).toEqual({ code: "stale" });
    expect(await refused(edit({ orderId: NO_ROW }))).toEqual({ code: "notFound" });
    expect(await refused(edit({ replyBy: "2022-06-01" }))).toMatchObject({ code: "replyByTooSoon" });
    await issueOrder(office, await orderKey(orderId), NOW);
    expect(await refused(edit({ version: 2 }))).toEqual({ code: "orderStatus", status: "ISSUED" });
  });
});

describe("issuing", () => {
  test("gives the next number of the year, and tells the department", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const entry = await done(async () => issueOrder(office, await orderKey(orderId), NOW));
    expect(entry).toMatchObject({ action: "orderIssued", subject: "问题2", detail: { orderId, orderNumber: "〔2022〕1号", replyBy: "2022-07-07" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "ISSUED", year: 2022, serial: 1, issuedAt: NOW, issuedByName: "整改办" });
    expect(await remindedBy("orderIssued")).toEqual([{ account: "zulianbu", thing: `order:${orderId}`, day: "2022-06-30" }]);
  });

  test("not to a department whose finding it is no longer: that draft is dropped, and another drafted", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    await db().finding.updateMany({ where: { number: 2 }, data: { leadDepartmentId: await departmentId("rehabilitation") } });
    expect(await refused(async () => issueOrder(office, await orderKey(orderId), NOW))).toEqual({ code: "orderAddresseeChanged" });
    await done(async () => dropOrder(office, { ...(await orderKey(orderId)), reason: "已转康复部。" }, NOW));
    const again = await drafted();
    await done(async () => issueOrder(office, await orderKey(again), NOW));
    expect(await remindedBy("orderIssued")).toEqual([{ account: "kangfubu", thing: `order:${again}`, day: "2022-06-30" }]);
  });

  test("in the evening it tells nobody yet: that is told the next morning, and once", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    await done(async () => issueOrder(office, await orderKey(orderId), instantOf("2022-06-30", 19)));
    expect(await remindedBy("orderIssued")).toEqual([]);
    await putReminders(instantOf("2022-07-01", 9));
    await putReminders(instantOf("2022-07-04", 9));
    // Told under the day on which it was issued.
    expect(await remindedBy("orderIssued")).toEqual([{ account: "zulianbu", thing: `order:${orderId}`, day: "2022-06-30" }]);
  });

  test("only the office, only a draft, only as it stands", async () => {
    const orderId = await drafted();
    const office = await actor("zhenggaiban");
    await expectOnly("zhenggaiban", (person) => issueOrder(person, { orderId, version: 1 }, NOW), DRAFT_UNSEEN);
    expect(await refused(() => issueOrder(office, { orderId, version: 7 }, NOW))).toEqual({ code: "stale" });
    await done(() => issueOrder(office, { orderId, version: 1 }, NOW));
    expect(await refused(() => issueOrder(office, { orderId, version: 2 }, NOW))).toEqual({ code: "orderStatus", status: "ISSUED" });
  });

  test("a draft whose reply-by date has come is gone over first", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const later = instantOf("2022-07-07", 9);
    expect(await refused(async () => issueOrder(office, await orderKey(orderId), later))).toEqual({ code: "replyByTooSoon", today: "2022-07-07" });
  });

  test("one order issued by two at once goes out once", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const answers = await together(...[1, 2].map(() => () => issueOrder(office, { orderId, version: 1 }, NOW)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await orderOf(orderId)).toMatchObject({ serial: 1 });
    await expectUnbrokenRecord();
  });

  test("several at once get consecutive numbers, none missing and none twice; a dropped draft takes none", async () => {
    const office = await actor("zhenggaiban");
    const numbers = [1, 2, 7, 8, 22, 27];
    const drafts: { orderId: string; version: number }[] = [];
    for (const number of numbers) drafts.push(await orderKey(await drafted(number)));
    const [first, ...rest] = drafts;
    if (!first) throw new Error("no draft");
    await dropOrder(office, { ...first, reason: "已有进展。" }, NOW);
    const answers = await together(...rest.map((draft) => () => issueOrder(office, draft, NOW)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const serials = await db().supervisionOrder.findMany({ where: { serial: { not: null } }, orderBy: { serial: "asc" }, select: { serial: true } });
    expect(serials.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a new year begins anew, by the Shanghai date of issue", async () => {
    const [office, old] = [await actor("zhenggaiban"), await issued(2)];
    const next = await drafted(7);
    await editOrder(office, { ...(await orderKey(next)), ...ORDER, replyBy: "2023-01-10" }, NOW);
    const newYear = new Date("2022-12-31T16:30:00Z");
    await done(async () => issueOrder(office, await orderKey(next), newYear));
    expect(await orderOf(old)).toMatchObject({ year: 2022, serial: 1 });
    expect(await orderOf(next)).toMatchObject({ year: 2023, serial: 1 });
  });
});

describe("dropping", () => {
  test("lays a draft aside with its reason", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const entry = await done(async () => dropOrder(office, { ...(await orderKey(orderId)), reason: "当日已补报。" }, NOW));
    expect(entry).toMatchObject({ action: "orderDropped", detail: { orderId, reason: "当日已补报。" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "DROPPED", dropReason: "当日已补报。", endedAt: NOW, serial: null });
  });

  test("also when the finding was closed meanwhile", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    await db().finding.update({ where: { id: (await findingOf(2)).id }, data: { status: "CLOSED" } });
    expect(await refused(() => issueOrder(office, { orderId, version: 1 }, NOW))).toEqual({ code: "wrongStatus", status: "CLOSED" });
    await done(() => dropOrder(office, { orderId, version: 1, reason: "已销号。" }, NOW));
  });

  test("only the office, with a reason, once, and nothing that went out", async () => {
    const [office, orderId] = [await actor("zhenggaiban"), await drafted()];
    const drop = (id: string, version: number, reason = "不发。") => () => dropOrder(office, { orderId: id, version, reason }, NOW);
    await expectOnly("zhenggaiban", (person) => dropOrder(person, { orderId, version: 1, reason: "不发。" }, NOW), DRAFT_UNSEEN);
    expect(await refused(drop(orderId, 1, ""))).toMatchObject({ code: "reasonNeeded" });
    expect(await refused(drop(orderId, 5))).toEqual({ code: "stale" });
    await done(drop(orderId, 1));
    expect(await refused(drop(orderId, 2))).toEqual({ code: "orderStatus", status: "DROPPED" });
    const out = await replied();
    expect(await refused(drop(out, 3))).toEqual({ code: "orderStatus", status: "REPLIED" });
  });
});
