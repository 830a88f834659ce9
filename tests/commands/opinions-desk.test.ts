import { beforeEach, describe, expect, test } from "vitest";
import { answerOpinion } from "#lib/commands/opinions/answer-opinion.ts";
import { assignOpinion } from "#lib/commands/opinions/assign-opinion.ts";
import { draftAnswer } from "#lib/commands/opinions/draft-answer.ts";
import { lookUpOpinion } from "#lib/commands/opinions/look-up-opinion.ts";
import { publishOpinion } from "#lib/commands/opinions/publish-opinion.ts";
import { setOpinionAside } from "#lib/commands/opinions/set-opinion-aside.ts";
import { unpublishOpinion } from "#lib/commands/opinions/unpublish-opinion.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { unreadReminders } from "#lib/queries/reminders.ts";
import { publishedOpinions } from "#lib/queries/public-opinions.ts";
import { actor, departmentId, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { answered, assigned, opinionKey, opinionOf, sent } from "#tests/support/opinions.ts";
import { remindedBy } from "#tests/support/orders.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const DRAFT = "坡道已经改缓，现在可以通行。";
/** Leaders read no opinions, and a department only what was given to it; 组联维权部 was given this one. */
const UNSEEN = { "fuzuzhang-yi": "notFound", fuwuzhongxin: "notFound" } as const;
const UNGIVEN = { ...UNSEEN, zulianbu: "notFound" } as const;

describe("giving an opinion to a department", () => {
  test("lets it read the opinion, and tells its people, whatever the hour", async () => {
    const [office, opinionId, department] = [await actor("zhenggaiban"), await sent(), await departmentId("rights")];
    const evening = instantOf("2022-06-30", 21);
    const entry = await done(async () => assignOpinion(office, { ...(await opinionKey(opinionId)), departmentId: department }, evening));
    const { receipt, ...row } = await opinionOf(opinionId);
    expect(entry).toMatchObject({ by: "整改办", action: "opinionAssigned", subject: `群众意见${receipt}`, detail: { receipt, department: "组联维权部" } });
    expect(row).toMatchObject({ status: "ASSIGNED", departmentId: department, version: 2 });
    expect(await remindedBy("opinionAssigned")).toEqual([{ account: "zulianbu", thing: `opinion:${opinionId}`, day: "2022-06-30" }]);
  });

  test("to another one takes the former's draft off", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await assigned()];
    await draftAnswer(await actor("zulianbu"), { ...(await opinionKey(opinionId)), draft: DRAFT }, NOW);
    expect(await unreadReminders(await actor("zulianbu"))).toBe(1);
    await done(async () => assignOpinion(office, { ...(await opinionKey(opinionId)), departmentId: await departmentId("rehabilitation") }, NOW));
    expect(await opinionOf(opinionId)).toMatchObject({ draft: null, draftedByName: null, department: { name: "康复部" } });
    expect(await unreadReminders(await actor("zulianbu")), "what it was reminded of is its own no more").toBe(0);
    expect(await unreadReminders(await actor("kangfubu"))).toBe(1);
    const draft = async () => draftAnswer(await actor("zulianbu"), { ...(await opinionKey(opinionId)), draft: DRAFT }, NOW);
    expect(await refused(draft)).toEqual({ code: "notFound" });
  });

  test("only the office, as it stands, to a department at work that does not have it", async () => {
    const [office, opinionId, rights] = [await actor("zhenggaiban"), await sent(), await departmentId("rights")];
    const assign = (change: object) => () => assignOpinion(office, { opinionId, version: 1, departmentId: rights, ...change }, NOW);
    await expectOnly("zhenggaiban", (person) => assignOpinion(person, { opinionId, version: 1, departmentId: rights }, NOW), UNGIVEN);
    expect(await refused(assign({ version: 3 }))).toEqual({ code: "stale" });
    expect(await refused(assign({ opinionId: NO_ROW }))).toEqual({ code: "notFound" });
    expect(await refused(assign({ departmentId: NO_ROW }))).toEqual({ code: "departmentUnknown", field: "departmentId" });
    await db().department.update({ where: { id: await departmentId("rehabilitation") }, data: { disabledAt: NOW } });
    expect(await refused(assign({ departmentId: await departmentId("rehabilitation") }))).toMatchObject({ code: "departmentUnknown" });
    await done(assign({}));
    expect(await refused(assign({ version: 2 }))).toEqual({ code: "opinionDepartmentSame", field: "departmentId" });
  });

  test("one that two give away at once goes to one department", async () => {
    const [office, opinionId, rights] = [await actor("zhenggaiban"), await sent(), await departmentId("rights")];
    const answers = await together(...[1, 2].map(() => () => assignOpinion(office, { opinionId, version: 1, departmentId: rights }, NOW)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expectUnbrokenRecord();
  });
});

describe("drafting an answer", () => {
  test("its department proposes one, and another in its place; the sender is told neither", async () => {
    const [department, opinionId] = [await actor("zulianbu"), await assigned()];
    const entry = await done(async () => draftAnswer(department, { ...(await opinionKey(opinionId)), draft: DRAFT }, NOW));
    expect(entry).toMatchObject({ by: "组联维权部负责人", action: "opinionDrafted", detail: { draft: DRAFT } });
    await done(async () => draftAnswer(department, { ...(await opinionKey(opinionId)), draft: "改过的。" }, NOW));
    const { receipt, ...row } = await opinionOf(opinionId);
    expect(row).toMatchObject({ status: "ASSIGNED", draft: "改过的。", draftedByName: "组联维权部负责人", answer: null });
    expect(await lookUpOpinion("somebody", { receipt }, NOW)).toMatchObject({ value: { status: "ASSIGNED", answer: null } });
  });

  test("only the department it was given to, while it is at work, as it stands", async () => {
    const [department, opinionId] = [await actor("zulianbu"), await assigned()];
    await expectOnly("zulianbu", (person) => draftAnswer(person, { opinionId, version: 2, draft: DRAFT }, NOW), UNSEEN);
    expect(await refused(() => draftAnswer(department, { opinionId, version: 1, draft: DRAFT }, NOW))).toEqual({ code: "stale" });
    await answerOpinion(await actor("zhenggaiban"), { opinionId, version: 2, answer: "已办。" }, NOW);
    expect(await refused(() => draftAnswer(department, { opinionId, version: 3, draft: DRAFT }, NOW))).toEqual({ code: "opinionStatus", status: "ANSWERED" });
  });
});

describe("answering and setting aside", () => {
  test("the office answers, also what it gave to nobody; once", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await sent()];
    const entry = await done(() => answerOpinion(office, { opinionId, version: 1, answer: DRAFT }, NOW));
    expect(entry).toMatchObject({ by: "整改办", action: "opinionAnswered" });
    expect(await opinionOf(opinionId)).toMatchObject({ status: "ANSWERED", answer: DRAFT, answeredByName: "整改办", answeredAt: NOW });
    expect(await refused(() => answerOpinion(office, { opinionId, version: 2, answer: "再答。" }, NOW))).toEqual({ code: "opinionStatus", status: "ANSWERED" });
  });

  test("what is not dealt with says why to who holds the receipt", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await sent()];
    const entry = await done(() => setOpinionAside(office, { opinionId, version: 1, reason: "请向街道反映。" }, NOW));
    expect(entry).toMatchObject({ action: "opinionSetAside", detail: { reason: "请向街道反映。" } });
    const { receipt } = await opinionOf(opinionId);
    const told = { status: "SET_ASIDE", setAsideReason: "请向街道反映。", answer: null };
    expect(await lookUpOpinion("somebody", { receipt }, NOW)).toMatchObject({ value: told });
    expect(await refused(() => answerOpinion(office, { opinionId, version: 2, answer: "好。" }, NOW))).toEqual({ code: "opinionStatus", status: "SET_ASIDE" });
  });

  test("only the office, as it stands, with a reason", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await assigned()];
    await expectOnly("zhenggaiban", (person) => answerOpinion(person, { opinionId, version: 2, answer: DRAFT }, NOW), UNSEEN);
    await expectOnly("zhenggaiban", (person) => setOpinionAside(person, { opinionId, version: 2, reason: "不。" }, NOW), UNSEEN);
    expect(await refused(() => answerOpinion(office, { opinionId, version: 1, answer: DRAFT }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => setOpinionAside(office, { opinionId, version: 1, reason: "不。" }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => setOpinionAside(office, { opinionId, version: 2, reason: "" }, NOW))).toEqual({ code: "reasonNeeded", field: "reason" });
  });
});

describe("publishing", () => {
  const WORDS = { body: "坡道太陡。", answer: "已经改缓。" };
  const published = async () => (await publishedOpinions(1)).opinions.map(({ body, answer }) => ({ body, answer }));

  test("the public reads the words decided on and nothing else, until they are taken off; then they can be gone over", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await answered({ name: "张三", phone: "13800000000" })];
    expect(await published()).toEqual([]);
    const entry = await done(async () => publishOpinion(office, { ...(await opinionKey(opinionId)), ...WORDS }, NOW));
    expect(entry.action).toBe("opinionPublished");
    expect(JSON.stringify(entry.detail)).not.toContain("坡道");
    expect(await published()).toEqual([WORDS]);
    expect(JSON.stringify(await publishedOpinions(1))).not.toMatch(/张三|1380|7K3M|轮椅/);
    await done(async () => unpublishOpinion(office, await opinionKey(opinionId), NOW));
    expect(await published()).toEqual([]);
    expect(await opinionOf(opinionId)).toMatchObject({ publishedBody: WORDS.body, publishedAt: null });
    await done(async () => publishOpinion(office, { ...(await opinionKey(opinionId)), ...WORDS, body: "改过的。" }, NOW));
    expect(await published()).toEqual([{ ...WORDS, body: "改过的。" }]);
  });

  test("not with personal data left in", async () => {
    const [office, opinionId] = [await actor("zhenggaiban"), await answered()];
    const publish = (change: object) => async () => publishOpinion(office, { ...(await opinionKey(opinionId)), ...WORDS, ...change }, NOW);
    expect(await refused(publish({ body: "请打13800000000。" }))).toEqual({ code: "opinionPersonal", kinds: ["phone"], field: "body" });
    expect(await refused(publish({ answer: "身份证11010519491231002X。" }))).toMatchObject({ code: "opinionPersonal", field: "answer" });
    await done(publish({ answer: "可以拨打0317-2000000。" }));
  });

  test("only the office, only what is answered, as it stands, once", async () => {
    const [office, opinionId, open] = [await actor("zhenggaiban"), await answered(), await sent({ body: "另一条。" })];
    await expectOnly("zhenggaiban", (person) => publishOpinion(person, { opinionId, version: 3, ...WORDS }, NOW), UNSEEN);
    await expectOnly("zhenggaiban", (person) => unpublishOpinion(person, { opinionId, version: 3 }, NOW), UNSEEN);
    expect(await refused(() => publishOpinion(office, { opinionId: open, version: 1, ...WORDS }, NOW))).toEqual({ code: "opinionStatus", status: "RECEIVED" });
    expect(await refused(() => publishOpinion(office, { opinionId, version: 1, ...WORDS }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => unpublishOpinion(office, { opinionId, version: 3 }, NOW))).toEqual({ code: "opinionNotPublished" });
    await done(() => publishOpinion(office, { opinionId, version: 3, ...WORDS }, NOW));
    expect(await refused(() => publishOpinion(office, { opinionId, version: 4, ...WORDS }, NOW))).toEqual({ code: "opinionPublished" });
  });
});
