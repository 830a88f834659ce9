import { beforeEach, describe, expect, test } from "vitest";
import { beginNotice } from "#lib/commands/notices/begin-notice.ts";
import { editNoticeHead } from "#lib/commands/notices/edit-notice-head.ts";
import { editSection } from "#lib/commands/notices/edit-section.ts";
import { restoreSection } from "#lib/commands/notices/restore-section.ts";
import { db } from "#lib/db/client.ts";
import { textOfNotice } from "#lib/domain/notice/content.ts";
import { noticePage } from "#lib/queries/notice-page.ts";
import { noticeList, noticeToBegin } from "#lib/queries/notices.ts";
import { actor, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";
import { begun, keyOf, NOTICE_HEAD, NOTICE_UNSEEN, pageOf, sectionOf } from "#tests/support/notices.ts";
import { statements } from "#tests/support/statements.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

describe("beginning", () => {
  test("the office begins one: the whole notice in its order, from what is on file", async () => {
    const office = await actor("zhenggaiban");
    const entry = await done(() => beginNotice(office, NOTICE_HEAD, NOW));
    expect(entry).toMatchObject({ by: "整改办", action: "noticeBegun", subject: `通报《${NOTICE_HEAD.title}》`, detail: { from: "2022-07-01", until: "2022-07-31" } });
    const { id, status, content, draft } = await pageOf(String(entry.detail.noticeId));
    expect(status).toBe("DRAFT");
    expect(draft.changes).toEqual([]);
    expect(content.findings).toHaveLength(27);
    expect(content.progress).toMatchObject({ total: 28, undisclosed: 1 });
    const { text } = textOfNotice(content);
    expect(text).toContain("市委第三巡察组于2021年10月15日至12月15日对中共沧州市残疾人联合会党组进行了巡察。2022年1月29日，");
    expect(text).toContain("以下逐项公布27个问题的整改情况，另有1个问题计入总数，不逐项公开。");
    expect(text).toContain("请于2022年7月1日至7月31日向我们反映。");
    expect(text).not.toContain("{");
    expect(await db().noticeSection.count({ where: { noticeId: id } })).toBe(44);
  });

  test("only the office", async () => {
    await expectOnly("zhenggaiban", (person) => beginNotice(person, NOTICE_HEAD, NOW), NOTICE_UNSEEN);
  });

  test("not a second one while one is under way, also when two are sent at once; another once that is dropped", async () => {
    const office = await actor("zhenggaiban");
    const begin = () => beginNotice(office, NOTICE_HEAD, NOW);
    const answers = await together(begin, begin);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refused(begin)).toEqual({ code: "noticeUnderWay" });
    expect(await noticeToBegin(office)).toMatchObject({ underWay: { title: NOTICE_HEAD.title } });
    await db().notice.updateMany({ data: { status: "DROPPED" } });
    await done(begin);
  });

  test("not with a span that ends before it begins, nor without a round", async () => {
    const office = await actor("zhenggaiban");
    const backwards = { ...NOTICE_HEAD, opinionsUntil: "2022-06-30" };
    expect(await refused(() => beginNotice(office, backwards, NOW))).toEqual({ code: "opinionSpanBackwards", field: "opinionsUntil" });
    await db().inspection.updateMany({ data: { current: false } });
    expect(await refused(() => beginNotice(office, NOTICE_HEAD, NOW))).toEqual({ code: "noRound" });
  });
});

describe("title and span", () => {
  test("are changed on record, only by the office, only in a draft, only as they stand", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const edit = (change: object) => () => editNoticeHead(office, { noticeId, version: 1, ...NOTICE_HEAD, ...change }, NOW);
    await expectOnly("zhenggaiban", (person) => editNoticeHead(person, { noticeId, version: 1, ...NOTICE_HEAD, title: "新的标题" }, NOW), NOTICE_UNSEEN);
    expect(await refused(edit({}))).toEqual({ code: "noticeTextUnchanged", field: "title" });
    expect(await refused(edit({ opinionsFrom: "2022-08-01" }))).toEqual({ code: "opinionSpanBackwards", field: "opinionsUntil" });
    expect(await refused(edit({ version: 2, title: "新的标题" }))).toEqual({ code: "stale" });
    expect(await refused(edit({ noticeId: NO_ROW, title: "新的标题" }))).toEqual({ code: "notFound" });
    const entry = await done(edit({ title: "新的标题", opinionsFrom: null, opinionsUntil: null }));
    expect(entry).toMatchObject({ action: "noticeEdited", detail: { section: "标题和监督期限", before: { title: NOTICE_HEAD.title }, after: { title: "新的标题", from: null } } });
    await db().notice.updateMany({ data: { status: "SUBMITTED" } });
    expect(await refused(edit({ version: 2, title: "再改" }))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });
});

describe("a section", () => {
  const words = { heading: "", body: "共{问题总数}个，{meetings}次会议。" };

  test("is worded anew, with fields that fill in; the notice moves on with it, and the next section follows", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const edit = { noticeId, key: "opening", version: 1, ...words, onward: "next" } as const;
    expect(await done(() => editSection(office, edit, NOW))).toMatchObject({ action: "noticeEdited", detail: { section: "开头", after: words } });
    const { content, version } = await pageOf(noticeId);
    expect(textOfNotice(content).text).toContain("\n共28个，9次会议。\n");
    expect(version).toBe(2);
    const again = await editSection(office, { ...edit, version: 2, body: "再改。" }, NOW);
    expect(again).toMatchObject({ ok: true, value: { next: "responsibility" } });
  });

  test("only by the office, only in a draft, only as it stands", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const edit = (change: object) => () => editSection(office, { noticeId, key: "opening", version: 1, ...words, onward: "stay", ...change }, NOW);
    await expectOnly("zhenggaiban", (person) => editSection(person, { noticeId, key: "opening", version: 1, ...words, onward: "stay" }, NOW), NOTICE_UNSEEN);
    expect(await refused(edit({ key: "part:9" }))).toEqual({ code: "notFound" });
    expect(await refused(edit({ version: 2 }))).toEqual({ code: "stale" });
    const { heading, body } = await sectionOf(noticeId, "opening");
    expect(await refused(edit({ heading, body }))).toEqual({ code: "noticeTextUnchanged", field: "body" });
    expect(await refused(edit({ body: "共{会议数目}次" }))).toEqual({ code: "noticeFieldUnknown", name: "会议数目", nearest: "会议次数", field: "body" });
    expect(await refused(edit({ body: "共{Meeting}次" }))).toMatchObject({ code: "noticeFieldUnknown", nearest: "会议次数" });
    expect(await refused(edit({ key: await keyOf(1), heading: "", body: "有正文" }))).toEqual({ code: "noticeHeadingNeeded", field: "heading" });
    await db().notice.updateMany({ data: { status: "APPROVED" } });
    expect(await refused(edit({}))).toEqual({ code: "noticeStatus", status: "APPROVED" });
  });

  test("two people on two sections both save; on one, the second is told", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const edit = (key: string) => () => editSection(office, { noticeId, key, version: 1, heading: "标题", body: "改过。", onward: "stay" as const }, NOW);
    expect((await together(edit("next"), edit("results"))).map(({ ok }) => ok)).toEqual([true, true]);
    const twice = await together(edit("opening"), edit("opening"));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: "stale" } });
  });

  test("that is worded anew is marked, and put back to what the ledger says", async () => {
    const [office, noticeId, key] = [await actor("zhenggaiban"), await begun(), await keyOf(4)];
    const { heading, body } = await sectionOf(noticeId, key);
    const restore = (change: object = {}) => restoreSection(office, { noticeId, key, version: 2, ...change }, NOW);
    await editSection(office, { noticeId, key, version: 1, heading, body: "改写。", onward: "stay" }, NOW);
    const marks = async () => (await pageOf(noticeId)).draft.sections.find((section) => section.key === key)?.marks;
    expect(await marks()).toEqual(["rewritten"]);
    await expectOnly("zhenggaiban", (person) => restoreSection(person, { noticeId, key, version: 2 }, NOW), NOTICE_UNSEEN);
    expect(await refused(() => restore({ version: 1 }))).toEqual({ code: "stale" });
    expect(await refused(() => restore({ key: "opening", version: 1 }))).toEqual({ code: "noticeSectionNotTied" });
    expect(await done(() => restore())).toMatchObject({ action: "noticeLedgerTaken", detail: { section: "问题4", kind: "restored", before: { body: "改写。" } } });
    expect(await sectionOf(noticeId, key)).toMatchObject({ heading, body });
    expect(await marks()).toEqual([]);
    expect(await refused(() => restore({ version: 3 }))).toEqual({ code: "noticeTextUnchanged" });
  });
});

describe("reading", () => {
  test("the office, the chief and the inspector; nobody else, and nobody learns that there is one", async () => {
    const noticeId = await begun();
    const reads = async (account: Parameters<typeof actor>[0]) => [await noticeList(await actor(account), 1), await noticePage(await actor(account), noticeId, NOW)].map((seen) => seen !== null);
    for (const account of ["zhenggaiban", "zuzhang", "jijianzu"] as const) expect(await reads(account), account).toEqual([true, true]);
    for (const account of ["zulianbu", "fuzuzhang-yi", "guanliyuan"] as const) expect(await reads(account), account).toEqual([false, false]);
    expect((await noticePage(await actor("jijianzu"), noticeId, NOW))?.rights.has("edit")).toBe(false);
    expect(await noticeToBegin(await actor("zuzhang"))).toBeNull();
  });

  test("a page takes two statements", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    expect((await statements(() => noticePage(office, noticeId, NOW))).count).toBe(2);
  });
});
