import { beforeEach, describe, expect, test } from "vitest";
import { judgeReply } from "#lib/commands/orders/judge-reply.ts";
import { replyToOrder } from "#lib/commands/orders/reply-to-order.ts";
import { db } from "#lib/db/client.ts";
import type { JudgeReply } from "#lib/input/orders.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { drafted, issued, orderKey, orderOf, remindedBy, replied } from "#tests/support/orders.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const UNSEEN = { fuwuzhongxin: "notFound" };
const body = "已走访3户，补报材料。";

describe("answering", () => {
  test("the department says what was done; the office is told", async () => {
    const [rights, orderId] = [await actor("zulianbu"), await issued()];
    const entry = await done(async () => replyToOrder(rights, { ...(await orderKey(orderId)), body }, NOW));
    const detail = { orderId, orderNumber: "〔2022〕1号", sequence: 1, statement: body, evidence: 0 };
    expect(entry).toMatchObject({ by: "组联维权部负责人", action: "orderReplied", subject: "问题2", detail });
    expect(await orderOf(orderId)).toMatchObject({ status: "REPLIED", replies: [{ sequence: 1, body, accepted: null, repliedById: rights.id, repliedAt: NOW }] });
    expect(await remindedBy("orderReplied")).toEqual([{ account: "zhenggaiban", thing: `order:${orderId}`, day: "2022-06-30" }]);
  });

  test("only the department it went to", async () => {
    const orderId = await issued();
    await expectOnly("zulianbu", (person) => replyToOrder(person, { orderId, version: 2, body }, NOW), UNSEEN);
  });

  test("not a draft, not twice, not over what changed", async () => {
    const rights = await actor("zulianbu");
    const draft = await drafted();
    expect(await refused(() => replyToOrder(rights, { orderId: draft, version: 1, body }, NOW))).toEqual({ code: "notFound" });
    expect(await refused(() => replyToOrder(rights, { orderId: NO_ROW, version: 1, body }, NOW))).toEqual({ code: "notFound" });
    const orderId = await issued(22);
    const reply = (version: number) => () => replyToOrder(rights, { orderId, version, body }, NOW);
    expect(await refused(reply(1))).toEqual({ code: "stale" });
    const answers = await together(reply(2), reply(2));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(reply(3))).toEqual({ code: "orderStatus", status: "REPLIED" });
    expect((await orderOf(orderId)).replies).toHaveLength(1);
    await expectUnbrokenRecord();
  });

  test("also when the finding went to another department or was closed meanwhile", async () => {
    const [rights, orderId] = [await actor("zulianbu"), await issued()];
    const { departmentId } = await actor("kangfubu");
    await db().finding.update({ where: { id: (await findingOf(2)).id }, data: { leadDepartmentId: departmentId, status: "CLOSED" } });
    const other = await actor("kangfubu");
    expect(await refused(() => replyToOrder(other, { orderId, version: 2, body }, NOW))).toEqual({ code: "notFound" });
    await done(() => replyToOrder(rights, { orderId, version: 2, body }, NOW));
  });
});

describe("judging an answer", () => {
  const yes = { verdict: "accept", comment: "", replyBy: null } as const;
  const no = { verdict: "return", comment: "请附走访记录。", replyBy: null } as const;
  const judge = async (orderId: string, change: Partial<JudgeReply>) => judgeReply(await actor("zhenggaiban"), { ...(await orderKey(orderId)), ...yes, ...change }, NOW);

  test("accepted, the order is done with", async () => {
    const orderId = await replied();
    const entry = await done(() => judge(orderId, { comment: "同意办结。" }));
    expect(entry).toMatchObject({ by: "整改办", action: "replyAccepted", detail: { orderNumber: "〔2022〕1号", comment: "同意办结。" } });
    const reply = { accepted: true, comment: "同意办结。", judgedByName: "整改办", judgedAt: NOW };
    expect(await orderOf(orderId)).toMatchObject({ status: "ACCEPTED", endedAt: NOW, replies: [reply] });
    expect(await remindedBy("orderReturned")).toEqual([]);
  });

  test("returned, it awaits another answer, until another day where one is given; the first answer stays on record", async () => {
    const orderId = await replied();
    const entry = await done(() => judge(orderId, { ...no, replyBy: "2022-07-15" }));
    expect(entry).toMatchObject({ action: "replyReturned", detail: { comment: no.comment, replyBy: "2022-07-15" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "ISSUED", replyBy: new Date("2022-07-15"), endedAt: null, replies: [{ accepted: false, comment: no.comment }] });
    expect(await remindedBy("orderReturned")).toMatchObject([{ account: "zulianbu", thing: `order:${orderId}` }]);

    const rights = await actor("zulianbu");
    await done(async () => replyToOrder(rights, { ...(await orderKey(orderId)), body: "附走访记录。" }, NOW));
    await done(() => judge(orderId, {}));
    const { status, replies } = await orderOf(orderId);
    expect([status, replies.map(({ sequence, accepted }) => [sequence, accepted])]).toEqual(["ACCEPTED", [[1, false], [2, true]]]);
  });

  test("returned without another day, the day stays", async () => {
    const orderId = await replied();
    await done(() => judge(orderId, no));
    expect(await orderOf(orderId)).toMatchObject({ replyBy: new Date("2022-07-07") });
  });

  test("a return gives its reason, and a day to come; accepting sets no day", async () => {
    const orderId = await replied();
    expect(await refused(() => judge(orderId, { ...no, comment: "" }))).toEqual({ code: "reasonNeeded", field: "comment" });
    expect(await refused(() => judge(orderId, { ...no, replyBy: "2022-06-29" }))).toMatchObject({ code: "replyByTooSoon", field: "replyBy" });
    await done(() => judge(orderId, { replyBy: "2022-07-20" }));
    expect(await orderOf(orderId)).toMatchObject({ status: "ACCEPTED", replyBy: new Date("2022-07-07") });
  });

  test("only the office, only what awaits it, once", async () => {
    const orderId = await replied();
    await expectOnly("zhenggaiban", (person) => judgeReply(person, { orderId, version: 3, ...yes }, NOW), UNSEEN);
    expect(await refused(() => judge(orderId, { version: 2 }))).toEqual({ code: "stale" });
    const answers = await together(() => judge(orderId, {}), () => judge(orderId, no));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(() => judge(orderId, {}))).toMatchObject({ code: "orderStatus" });
    const unanswered = await issued(7);
    expect(await refused(() => judge(unanswered, {}))).toEqual({ code: "orderStatus", status: "ISSUED" });
    await expectUnbrokenRecord();
  });
});
