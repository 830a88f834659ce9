import { beforeEach, describe, expect, test } from "vitest";
import { forgetSenders } from "#lib/commands/opinions/forget-senders.ts";
import { lookUpOpinion } from "#lib/commands/opinions/look-up-opinion.ts";
import { sendOpinion } from "#lib/commands/opinions/send-opinion.ts";
import { db } from "#lib/db/client.ts";
import { readReceipt } from "#lib/domain/opinions/receipt.ts";
import { OPINION_LIMITS } from "#lib/domain/opinions/throttle.ts";
import { findingOf, NOW } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, entries, refused, standing } from "#tests/support/deeds.ts";
import { answered, OPINION, opinionOf, senderAt, sent } from "#tests/support/opinions.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const send = (change: object = {}, address = "10.0.0.1", now = NOW) => () => sendOpinion(senderAt(address, now), { ...OPINION, ...change }, now);

describe("sending", () => {
  test("keeps what was written, gives a receipt, and is on record without a word of it", async () => {
    const entry = await done(send({ name: "张三", phone: "138 0000 0000" }));
    const row = await db().opinion.findFirstOrThrow();
    expect(readReceipt(row.receipt)).toBe(row.receipt);
    expect(row).toMatchObject({ body: OPINION.body, findingId: (await findingOf(12)).id, name: "张三", status: "RECEIVED", departmentId: null, version: 1 });
    expect(entry).toEqual({ by: "系统", at: NOW, action: "opinionReceived", subject: `群众意见${row.receipt}`, detail: { receipt: row.receipt, finding: 12 } });
  });

  test("is not in the record of its finding, which more people read than the opinion", async () => {
    await sent();
    expect((await entries()).at(-1)).toMatchObject({ action: "opinionReceived", findingId: null });
  });

  test("the telephone number lies nowhere in the database as it was typed", async () => {
    await done(send({ phone: "13800000000" }));
    const tables = await db().$queryRaw<{ said: string }[]>`
      SELECT o::text || encode(o."phoneSealed", 'escape') AS said FROM "Opinion" o UNION ALL SELECT t::text FROM "OpinionThrottle" t
      UNION ALL SELECT e::text FROM "AuditEntry" e WHERE e.action LIKE 'opinion%'`;
    expect(tables).toHaveLength(5);
    for (const { said } of tables) expect(said).not.toContain("13800000000");
  });

  test.each([
    ["a finding the public does not read of", 28],
    ["a finding that is not there", 999],
  ])("not on %s", async (_, finding) => {
    expect(await refused(send({ finding }))).toEqual({ code: "findingUnknown", field: "finding" });
  });

  test("not on a finding that the office has concealed", async () => {
    await db().finding.updateMany({ where: { number: 12 }, data: { disclosed: false } });
    expect(await refused(send())).toMatchObject({ code: "findingUnknown" });
    await done(send({ finding: null }));
  });

  test("where the unseen field is filled in, it looks sent and nothing is kept", async () => {
    const before = await standing();
    const answer = await send({ remark: "http://spam.example" })();
    expect(answer.ok && readReceipt(answer.value.receipt)).toBeTruthy();
    expect(await standing()).toEqual(before);
  });

  test("not before there is a round", async () => {
    await emptyDatabase();
    expect(await refused(send())).toEqual({ code: "opinionsClosed" });
  });
});

describe("the same words twice", () => {
  test("from one sender within the hour are one opinion with one receipt", async () => {
    const [first, again] = [await send()(), await send({}, "10.0.0.1", later(0.5))()];
    expect(again).toEqual(first);
    expect(await db().opinion.count()).toBe(1);
  });

  test("also when they come at once", async () => {
    const [one, other] = await together(send(), send());
    expect(one).toEqual(other);
    expect(await db().opinion.count()).toBe(1);
  });

  test.each([
    ["later", {}, "10.0.0.1", 1.5],
    ["from somebody else", {}, "10.0.0.2", 0],
    ["on another finding", { finding: 11 }, "10.0.0.1", 0],
    ["with a telephone number", { phone: "13800000000" }, "10.0.0.1", 0],
  ])("%s they are another", async (_, change, address, hours) => {
    await sent();
    await sent(change, address, later(hours));
    expect(await db().opinion.count()).toBe(2);
  });
});

describe("how often", () => {
  const numbered = (index: number, address = "10.0.0.1", now = NOW) => send({ body: `第${index}条。` }, address, now);

  test("five an hour from one address, and others go on", async () => {
    for (let index = 1; index <= 5; index += 1) await done(numbered(index));
    expect(await refused(numbered(6))).toEqual({ code: "opinionsTooMany" });
    await done(numbered(6, "10.0.0.2"));
    await done(numbered(6, "10.0.0.1", later(1)));
  });

  test("who has sent enough and sends the last once more is given its receipt again", async () => {
    for (let index = 1; index <= 5; index += 1) await done(numbered(index));
    expect(codeOf(await numbered(5)())).toBe("done");
    expect(await db().opinion.count()).toBe(5);
  });

  test("of all together no more than the site takes", async () => {
    await db().opinionThrottle.create({ data: { key: "send:all", count: OPINION_LIMITS.send.wholeSite - 1, since: NOW } });
    await done(numbered(1));
    expect(await refused(numbered(2, "10.0.0.9"))).toEqual({ code: "opinionsTooMany" });
  });

  test("what is known of senders is forgotten after a day", async () => {
    await sent();
    await forgetSenders(later(23));
    expect(await db().opinionThrottle.count()).toBe(3);
    await forgetSenders(later(25));
    expect(await db().opinionThrottle.count()).toBe(0);
    expect(await db().opinion.count()).toBe(1);
  });
});

describe("looking up", () => {
  const lookUp = (receipt: string, mark = "somebody") => lookUpOpinion(mark, { receipt }, NOW);

  test("tells how far it is and the answer, and neither what was written nor by whom", async () => {
    const opinion = await opinionOf(await answered({ name: "张三", phone: "13800000000" }));
    const found = await lookUp(opinion.receipt);
    expect(found).toEqual({
      ok: true,
      value: {
        receipt: opinion.receipt,
        receivedAt: NOW,
        status: "ANSWERED",
        finding: { number: 12, title: opinion.finding?.title },
        answer: { text: "坡道已经改缓。", at: NOW },
        setAsideReason: null,
      },
    });
  });

  test("does not name a finding that is public no more", async () => {
    const { receipt } = await opinionOf(await sent());
    await db().finding.updateMany({ where: { number: 12 }, data: { disclosed: false } });
    expect(await lookUp(receipt)).toMatchObject({ value: { finding: { number: 12, title: null } } });
  });

  test("names a finding by the words the public reads", async () => {
    const { receipt } = await opinionOf(await sent());
    await db().finding.updateMany({ where: { number: 12 }, data: { publicTitle: "对外的标题" } });
    expect(await lookUp(receipt)).toMatchObject({ value: { finding: { title: "对外的标题" } } });
  });

  test("a receipt nobody was given is unknown; and who guesses on and on is stopped, also before the right one", async () => {
    const { receipt } = await opinionOf(await sent());
    expect(await lookUp("2222-2222")).toEqual({ ok: false, refusal: { code: "receiptUnknown", field: "receipt" } });
    for (let count = 1; count < OPINION_LIMITS.lookUp.perSender; count += 1) await lookUp("2222-2222");
    expect(await lookUp(receipt)).toEqual({ ok: false, refusal: { code: "lookUpsTooMany" } });
    expect(codeOf(await lookUp(receipt, "somebody else"))).toBe("done");
  });
});

describe("监督期限", () => {
  /** A notice that asks for opinions from December 1 to 15, published as an edition. */
  async function publishedNotice(withdrawnAt: Date | null = null): Promise<void> {
    const { id: inspectionId } = await db().inspection.findFirstOrThrow();
    const { id: createdById } = await db().user.findFirstOrThrow();
    const span = { opinionsFrom: new Date("2022-12-01"), opinionsUntil: new Date("2022-12-15") };
    const { id: noticeId } = await db().notice.create({ data: { inspectionId, createdById, createdAt: NOW, title: "通报", status: "PUBLISHED", ...span } });
    const edition = { inspectionId, noticeId, year: 2022, serial: 1, title: "通报", content: {}, approvedByName: "组长", approvedAt: NOW };
    await db().edition.create({ data: { ...edition, publishedAt: NOW, withdrawnAt } });
  }
  const on = (day: string) => send({}, "10.0.0.1", new Date(`${day}T04:00:00Z`));

  test("opinions are taken within the span of the notice, and not outside", async () => {
    await publishedNotice();
    for (const day of ["2022-11-30", "2022-12-16"]) expect(await refused(on(day)), day).toEqual({ code: "opinionsClosed" });
    await done(on("2022-12-15"));
  });

  test("a notice that was withdrawn asks for nothing", async () => {
    await publishedNotice(NOW);
    await done(on("2022-11-30"));
  });
});
