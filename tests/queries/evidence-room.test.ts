import { beforeAll, describe, expect, test } from "vitest";
import { recordLook } from "#lib/commands/evidence/record-look.ts";
import { reviewEvidence } from "#lib/commands/evidence/review-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { Walk } from "#lib/domain/evidence/room.ts";
import { evidenceRoom } from "#lib/queries/evidence-room.ts";
import { measurePage } from "#lib/queries/measure-page.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, departmentId, measureOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { putEvidence } from "#tests/support/evidence.ts";

/** The files of these tests by name: of finding 2 (组联维权部) and 7 (市残疾人服务中心), and one of 4, which is closed. */
const ids: Record<string, string> = {};

/** A hash of its own for each file, but where two are the same bytes. */
const hash = (letter: string) => letter.repeat(64);

type Put = { at: [number, number]; minute: number; sha256?: string; mediaType?: string; withdrawn?: boolean; by?: SampleAccountName };

async function put(name: string, { at: [number, ordinal], minute, withdrawn, by = "zulianbu", sha256 = hash("0") }: Put): Promise<void> {
  const [{ id: measureId }, uploader] = [await measureOf(number, ordinal), await actor(by)];
  const uploadedAt = new Date(NOW.getTime() + minute * 60_000);
  const back = withdrawn ? { withdrawnAt: NOW, withdrawReason: "传错" } : {};
  ({ id: ids[name] } = await putEvidence({ measureId, uploadedById: uploader.id, departmentId: uploader.departmentId, uploadedAt, fileName: `${name}.pdf`, sha256, ...back }));
}

beforeAll(async () => {
  await sampleDatabase();
  await put("a", { at: [2, 1], minute: 5 });
  await put("b", { at: [2, 2], minute: 1, sha256: hash("b") });
  await put("c", { at: [2, 2], minute: 9 });
  await put("old", { at: [2, 1], minute: 1, sha256: hash("1") });
  await put("middle", { at: [2, 1], minute: 2, sha256: hash("2") });
  await put("new", { at: [2, 1], minute: 3, sha256: hash("3") });
  await put("gone", { at: [2, 2], minute: 2, withdrawn: true });
  await put("seven", { at: [7, 1], minute: 0, by: "fuwuzhongxin", sha256: hash("b") });
  await put("quarantined", { at: [7, 1], minute: 1, by: "fuwuzhongxin", sha256: hash("9") });
  await put("closed", { at: [4, 1], minute: 0, sha256: hash("b") });
  const replaced = async (older: string, newer: string) => {
    await db().evidence.update({ where: { id: ids[older] }, data: { replacedAt: NOW } });
    await db().evidence.update({ where: { id: ids[newer] }, data: { replacesId: ids[older] } });
  };
  await replaced("old", "middle");
  await replaced("middle", "new");
  await db().storedFile.update({ where: { sha256: hash("9") }, data: { scan: "PENDING" } });
});

async function room(name: string, account: SampleAccountName = "zhenggaiban", walk: Walk = "finding") {
  return evidenceRoom(await actor(account), ids[name] ?? name, walk);
}

const nameOf = (id: string | null | undefined) => Object.entries(ids).find(([, each]) => each === id)?.[0] ?? null;

/** "<before [position/total] next>", as the bar above the file says it. */
async function place(name: string, account?: SampleAccountName, walk?: Walk): Promise<string> {
  const { total, position, previous, next, again } = (await room(name, account, walk))?.walk ?? { total: 0, position: null, previous: null, next: null, again: null };
  return [nameOf(previous), `${position ?? "-"}/${total}`, nameOf(next) ?? (again && `again ${nameOf(again)}`)].map((each) => each ?? "|").join(" ");
}

describe("through the files of a finding", () => {
  test("by measure, then as they came, without what was withdrawn or replaced", async () => {
    expect([await place("new"), await place("a"), await place("b"), await place("c")]).toEqual(["| 1/4 a", "new 2/4 b", "a 3/4 c", "b 4/4 |"]);
  });

  test("from a file that no longer counts one comes to its neighbours", async () => {
    expect(await place("gone")).toBe("b 4/5 c");
    expect(await place("old")).toBe("| 1/5 new");
  });

  test("a file nobody can open is among them, and so is one of a closed finding", async () => {
    expect([await place("seven"), await place("closed")]).toEqual(["| 1/2 quarantined", "| 1/1 |"]);
  });
});

describe("through what nobody reviewed yet", () => {
  test("by finding and measure, within what one may read; not what is closed or quarantined", async () => {
    expect([await place("a", "zhenggaiban", "waiting"), await place("seven", "zhenggaiban", "waiting")]).toEqual(["new 2/5 b", "c 5/5 again new"]);
    expect(await place("c", "zulianbu", "waiting")).toBe("b 4/4 again new");
    expect(await place("closed", "zhenggaiban", "waiting")).toBe("c -/5 seven");
  });

  test("what was reviewed is there no more; past the last one comes back to the first", async () => {
    const office = await actor("zhenggaiban");
    const said = { version: 1, reason: "缺少盖章", page: 2, second: null };
    for (const [name, accepted] of [["seven", true], ["b", false]] as const) {
      expect((await reviewEvidence(office, { ...said, evidenceId: ids[name] ?? "", accepted }, NOW)).ok).toBe(true);
    }
    expect(await place("seven", "zhenggaiban", "waiting")).toBe("c -/3 again new");
    expect(await place("b", "zhenggaiban", "waiting")).toBe("a -/3 c");
    expect(await place("c", "zhenggaiban", "waiting")).toBe("a 3/3 again new");
  });
});

describe("the room", () => {
  test("is there for those who read the finding, and for nobody else", async () => {
    for (const account of ["zhenggaiban", "zuzhang", "jijianzu", "fuzuzhang-yi", "zulianbu", "fuwuzhongxin"] as const) {
      expect((await room("a", account))?.file.fileName, account).toBe("a.pdf");
    }
    for (const account of ["fuzuzhang-jia", "kangfubu", "dangzhibu", "guanliyuan"] as const) expect(await room("a", account), account).toBeNull();
    expect(await room(NO_ROW)).toBeNull();
  });

  test("shows the file beside its measure", async () => {
    const { text } = await measureOf(2, 2);
    expect((await room("b"))?.place).toMatchObject({ kind: "measure", number: 2, ordinal: 2, text, department: "组联维权部" });
    expect((await room("b"))?.reviews).toEqual([{ accepted: false, reason: "缺少盖章", page: 2, second: null, by: "整改办", at: NOW }]);
  });

  test("lists all versions from whichever one opens; the list of the measure folds the older ones under the newest", async () => {
    for (const name of ["old", "middle", "new"]) {
      const versions = (await room(name))?.versions.map(({ id, current }) => `${nameOf(id)}${current ? "*" : ""}`);
      expect(versions).toEqual(["old", "middle", "new"].map((each) => (each === name ? `${each}*` : each)));
    }
    const measure = await measurePage(await actor("zhenggaiban"), 2, 1);
    expect(measure?.evidence.map(({ fileName, older }) => [fileName, older.map((each) => each.fileName)])).toEqual([
      ["new.pdf", ["middle.pdf", "old.pdf"]],
      ["a.pdf", []],
    ]);
  });

  test("names the other places of the same bytes that this reader may read", async () => {
    const elsewhere = async (account: SampleAccountName) => (await room("b", account))?.elsewhere.map(({ id }) => nameOf(id));
    expect(await elsewhere("zhenggaiban")).toEqual(["seven", "closed"]);
    expect(await elsewhere("zulianbu")).toEqual(["closed"]);
    expect(await elsewhere("fuwuzhongxin")).toEqual(["seven"]);
  });

  test("tells who looked at it to its own department, to the office and to the inspectors", async () => {
    for (const account of ["zhenggaiban", "zhenggaiban", "fuwuzhongxin", "zulianbu"] as const) {
      await recordLook(await actor(account), { evidenceId: ids["a"] ?? "" }, NOW);
    }
    const looks = async (account: SampleAccountName) => (await room("a", account))?.looks;
    const latest = [{ name: "服务中心负责人", times: 1 }, { name: "整改办", times: 2 }];
    for (const account of ["zulianbu", "zhenggaiban", "jijianzu"] as const) {
      expect((await looks(account))?.total).toBe(2);
      expect((await looks(account))?.latest.map(({ name, times }) => ({ name, times }))).toEqual(expect.arrayContaining(latest));
    }
    expect(await looks("fuwuzhongxin")).toBeNull();
    expect(await looks("zuzhang")).toBeNull();
  });

  test("offers what this reader may do now: the office reviews, who takes part changes, until it counts no more", async () => {
    const rights = async (name: string, account: SampleAccountName) => (await room(name, account))?.rights;
    const none = { review: false, change: false };
    expect(await rights("a", "zhenggaiban")).toEqual({ review: true, change: false });
    expect(await rights("a", "fuwuzhongxin")).toEqual({ review: false, change: true });
    expect(await rights("a", "zuzhang")).toEqual(none);
    for (const name of ["old", "gone", "closed"]) for (const account of ["zhenggaiban", "zulianbu"] as const) expect(await rights(name, account), name).toEqual(none);
  });

  test("of what came with an answer to an order shows what the order asks, to its addressee alone", async () => {
    const finding = await db().finding.findFirstOrThrow({ where: { number: 2, inspection: { current: true } } });
    const order = await db().supervisionOrder.create({
      data: {
        inspectionId: finding.inspectionId,
        findingId: finding.id,
        departmentId: await departmentId("rights"),
        ...{ status: "ISSUED", year: 2022, serial: 99, cause: "进展缓慢", requirement: "说明原因", replyBy: NOW, draftedAt: NOW },
      },
    });
    await put("answer", { at: [2, 1], minute: 20, sha256: hash("4") });
    await put("second answer", { at: [2, 1], minute: 21, sha256: hash("5") });
    const both = [ids["answer"] ?? "", ids["second answer"] ?? ""];
    await db().evidence.updateMany({ where: { id: { in: both } }, data: { measureId: null, orderId: order.id } });
    const shown = await room("answer", "zulianbu");
    expect(shown?.place).toMatchObject({ kind: "order", serial: 99, requirement: "说明原因", number: 2 });
    expect(shown?.rights).toEqual({ review: false, change: true });
    expect([await place("answer", "zulianbu"), await place("second answer")]).toEqual(["| 1/2 second answer", "answer 2/2 |"]);
    expect(await room("answer", "fuwuzhongxin")).toBeNull();
  });
});
