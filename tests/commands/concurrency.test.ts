import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { commentOnFinding } from "#lib/commands/comment-on-finding.ts";
import { editMeasure } from "#lib/commands/edit-measure.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { removeMeasure } from "#lib/commands/remove-measure.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { withdrawClosure } from "#lib/commands/withdraw-closure.ts";
import { db } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { SignClosure } from "#lib/input/closure.ts";
import { actor, entryOf, findingOf, measureKey, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { codeOf, expectUnbrokenRecord } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

type Deed = () => Promise<Result<unknown, Refusal>>;

const WORDS = { progress: "走访3户。", nextStep: "下周复核。", difficulty: null };
const DONE = { outcome: "已完成。", noEvidenceReason: "原件存档。" };

/** All at once; the answers in no particular order. Every deed done has one entry, and the chain of the record holds. */
async function race(...deeds: Deed[]): Promise<string[]> {
  const before = await db().auditEntry.count();
  const codes = (await together(...deeds)).map(codeOf);
  expect(await db().auditEntry.count()).toBe(before + codes.filter((code) => code === "done").length);
  await expectUnbrokenRecord();
  return codes.toSorted();
}

const pass = async (number: number): Promise<SignClosure> => ({
  number,
  version: await versionOf(number),
  verdict: "pass",
  comment: "同意。",
  longTermWork: null,
});

describe("signatures", () => {
  test("the leader presses twice: one signature", async () => {
    const [yi, input] = [await actor("fuzuzhang-yi"), await pass(15)];
    const press = () => signClosure(yi, input, NOW);
    expect(await race(press, press)).toEqual(["done", "wrongStatus"]);
    expect((await requestsOf(15)).at(-1)?.decisions).toHaveLength(1);
    expect(await findingOf(15)).toMatchObject({ status: "AWAITING_OFFICE", version: input.version + 1 });
  });

  test("passed and returned at once: one of the two, not both", async () => {
    const [chief, input] = [await actor("zuzhang"), await pass(12)];
    const back = { ...input, verdict: "return", comment: "台账不全。" } as const;
    const codes = await race(() => signClosure(chief, input, NOW), () => signClosure(chief, back, NOW));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    const [finding, request] = [await findingOf(12), (await requestsOf(12)).at(-1)];
    const pairs = { CLOSED: "GRANTED", IN_PROGRESS: "RETURNED" };
    expect(Object.entries(pairs)).toContainEqual([finding.status, request?.status]);
  });

  test("signed and withdrawn at once: the second is told", async () => {
    const [yi, rights, input] = [await actor("fuzuzhang-yi"), await actor("zulianbu"), await pass(15)];
    const withdrawal = { number: 15, version: input.version, reason: "补材料。" };
    const codes = await race(() => signClosure(yi, input, NOW), () => withdrawClosure(rights, withdrawal, NOW));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(["stale", "wrongStatus"]).toContain(codes.find((code) => code !== "done"));
  });

  test("two of the office pass it on at once: the second hears where it stands, not that it was never theirs", async () => {
    const [office, input] = [await actor("zhenggaiban"), await pass(25)];
    const second = { account: "zhenggaiban-2", name: "整改办二", role: "OFFICE", passwordHash: "-" } as const;
    const { id, name, role, departmentId } = await db().user.create({ data: second });
    const colleague = { id, name, role, departmentId };
    const codes = await race(() => signClosure(office, input, NOW), () => signClosure(colleague, input, NOW));
    expect(codes).toEqual(["done", "wrongStatus"]);
  });

  test("applied for twice at once: one request", async () => {
    const [rights, version] = [await actor("zulianbu"), await versionOf(22)];
    const request = { number: 22, version, statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
    const apply = () => applyForClosure(rights, request, NOW);
    expect(await race(apply, apply)).toEqual(["done", "wrongStatus"]);
    expect(await requestsOf(22)).toHaveLength(2);
  });
});

describe("weeks", () => {
  test("two entries for the same week: one stands, the other is told", async () => {
    const rights = await actor("zulianbu");
    const enter = (progress: string) => () => enterFollowUp(rights, { number: 8, week: "2022-W26", version: 0, ...WORDS, progress }, NOW);
    expect(await race(enter("甲"), enter("乙"))).toEqual(["done", "stale"]);
    expect(await entryOf(8, "2022-W26")).toMatchObject({ version: 1 });
  });

  test("entries for two weeks of one finding do not hinder each other", async () => {
    const rights = await actor("zulianbu");
    const enter = (week: string) => () => enterFollowUp(rights, { number: 8, week, version: 0, ...WORDS }, NOW);
    expect(await race(enter("2022-W25"), enter("2022-W26"))).toEqual(["done", "done"]);
  });

  test("rewritten while the office ticks: the office never ticks what it has not read", async () => {
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    const key = { number: 2, week: "2022-W26", version: 1 };
    const codes = await race(() => enterFollowUp(rights, { ...key, ...WORDS }, NOW), () => tickFollowUp(office, key, NOW));
    const { status, version } = await entryOf(2, "2022-W26");
    expect([["done", "stale"], ["done", "entryTicked"]]).toContainEqual(codes);
    expect(version).toBe(2);
    expect(status).toBe(codes.includes("entryTicked") ? "TICKED" : "ENTERED");
  });

  test("ticked and sent back at once: one of the two", async () => {
    const office = await actor("zhenggaiban");
    const key = { number: 2, week: "2022-W26", version: 1 };
    const codes = await race(() => tickFollowUp(office, key, NOW), () => returnFollowUp(office, { ...key, reason: "太简略。" }, NOW));
    expect(["done,entryTicked", "done,entryAlreadyReturned"]).toContain(codes.join());
  });
});

describe("measures", () => {
  test("ticked while another is added: both are done", async () => {
    const [rights, office, key] = [await actor("zulianbu"), await actor("zhenggaiban"), await measureKey(2, 5)];
    const add = () => addMeasure(office, { number: 2, text: "每季度回访", deadline: null }, NOW);
    expect(await race(() => tickMeasure(rights, { ...key, ...DONE }, NOW), add)).toEqual(["done", "done"]);
  });

  test("five added at once are numbered one after another", async () => {
    const office = await actor("zhenggaiban");
    const add = (_: unknown, index: number) => () => addMeasure(office, { number: 2, text: `其${index}`, deadline: null }, NOW);
    expect(await race(...Array.from({ length: 5 }, add))).toEqual(Array.from({ length: 5 }, () => "done"));
    const numbers = await db().measure.findMany({ where: { finding: { number: 2 } }, orderBy: { ordinal: "asc" }, select: { ordinal: true } });
    expect(numbers.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("ticked and reworded at once: nobody ticks words they have not read", async () => {
    const [rights, office, key] = [await actor("zulianbu"), await actor("zhenggaiban"), await measureKey(2, 5)];
    const reword = () => editMeasure(office, { ...key, text: "另一项措施", deadline: null }, NOW);
    expect(await race(() => tickMeasure(rights, { ...key, ...DONE }, NOW), reword)).toEqual(["done", "stale"]);
  });

  test("removed twice at once: the second is told that it is gone", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(2, 5)];
    expect(await race(() => removeMeasure(office, key, NOW), () => removeMeasure(office, key, NOW))).toEqual(["done", "notFound"]);
  });

  test("the last open measure is added while the department applies: no application with open work", async () => {
    const [rights, office, version] = [await actor("zulianbu"), await actor("zhenggaiban"), await versionOf(22)];
    const request = { number: 22, version, statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
    const add = () => addMeasure(office, { number: 22, text: "每季度回访", deadline: null }, NOW);
    const codes = await race(() => applyForClosure(rights, request, NOW), add);
    expect([["done", "wrongStatus"], ["done", "notReady"]]).toContainEqual(codes);
  });
});

test("assigned and extended from the same page at once: one, and the other is told", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  const assignment = { title: "甲", target: null, leaderId: null, leadDepartmentId: null, supportingDepartmentIds: [], responsible: null };
  const assign = () => assignFinding(office, { number: 2, version, ...assignment }, NOW);
  const extend = () => changeDeadline(office, { number: 2, version, deadline: "2022-12-31", reason: "延期。" }, NOW);
  expect(await race(assign, extend)).toEqual(["done", "stale"]);
});

test("twenty people at twenty findings at once: all is done, nobody waits for ever, the chain holds", async () => {
  const [office, inspector] = [await actor("zhenggaiban"), await actor("jijianzu")];
  const numbers = [2, 7, 8, 9, 14, 16, 17, 22, 23, 27];
  const versions = await Promise.all(numbers.map(versionOf));
  const before = await db().auditEntry.count();
  const answers = await Promise.all([
    ...numbers.map((number, index) =>
      changeDeadline(office, { number, version: versions[index] ?? 0, deadline: "2023-06-30", reason: "延期。" }, NOW),
    ),
    ...[1, 3, 4, 5, 6, 10, 11, 12, 13, 15].map((number) => commentOnFinding(inspector, { number, body: "请核对。" }, NOW)),
  ]);
  expect(answers.map(codeOf)).toEqual(Array.from({ length: 20 }, () => "done"));
  expect(await db().auditEntry.count()).toBe(before + 20);
  await expectUnbrokenRecord();
});
