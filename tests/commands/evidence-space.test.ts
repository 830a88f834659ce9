import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setQuota } from "#lib/commands/evidence/space/set-quota.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { refusalOfSpace } from "#lib/db/space-store.ts";
import { uploadNotes } from "#lib/queries/upload-notes.ts";
import { SetQuota } from "#lib/input/storage.ts";
import { codeOf, done, refused } from "#tests/support/deeds.ts";
import { filesIn, freshStart, makeRound, pdf, type Round, type Who } from "#tests/evidence/support/round.ts";
import { together } from "#tests/support/together.ts";

const now = new Date("2022-03-09T02:00:00Z");
const MB = 1024 ** 2;
let round: Round;
let root: string;
let roundId: string;
/** A measure of another finding of the same departments: what is sent to one finding comes one after the other anyway. */
let elsewhere: string;

beforeAll(async () => {
  round = await makeRound();
  ({ id: roundId } = await db().inspection.findFirstOrThrow());
  const { lead, supporting } = round.people;
  const finding = await db().finding.create({
    data: {
      inspectionId: roundId,
      number: 13,
      status: "IN_PROGRESS",
      leadDepartmentId: lead.departmentId,
      supporting: { create: { departmentId: supporting.departmentId ?? "" } },
      measures: { create: { ordinal: 1, text: "增加定点机构" } },
    },
    select: { measures: true },
  });
  elsewhere = finding.measures[0]?.id ?? "";
});

beforeEach(async () => {
  root = await freshStart(round);
  await db().upload.deleteMany();
  await limit({ department: null, round: null });
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

const departmentOf = (who: Who) => round.people[who].departmentId ?? "";

async function limit(quota: { department: number | null; round: number | null }): Promise<void> {
  await db().department.update({ where: { id: departmentOf("lead") }, data: { quotaBytes: quota.department } });
  await db().inspection.update({ where: { id: roundId }, data: { quotaBytes: quota.round } });
}

/** A file of so many bytes, unlike every other size's. */
const send = (by: Who, size: number, { fileName = `${size}.pdf`, measureId = round.measureId } = {}) =>
  uploadEvidence(round.people[by], { measureId, fileName, contents: pdf(size) }, now);

const full = (of: string, usedBytes: number, quotaBytes: number) => ({ ok: false, refusal: { code: "quotaFull", of, usedBytes, quotaBytes, field: "file" } });

async function announce(size: number, status: "RECEIVING" | "KEPT" | "REFUSED" = "RECEIVING"): Promise<string> {
  const { lead } = round.people;
  const times = { begunAt: now, touchedAt: now };
  const upload = { measureId: round.measureId, fileName: "在路上.pdf", size, fingerprint: "1", byId: lead.id, departmentId: lead.departmentId, status };
  return (await db().upload.create({ data: { ...upload, ...times } })).id;
}

describe("the space of a department", () => {
  test("is filled to the last byte and no further; a refused file leaves nothing", async () => {
    await limit({ department: 3000, round: null });
    expect(await send("lead", 1000)).toMatchObject({ ok: true });
    expect(await send("lead", 2001)).toEqual(full("department", 1000, 3000));
    expect(await filesIn(root)).toHaveLength(1);
    expect(await send("lead", 2000)).toMatchObject({ ok: true });
    expect(codeOf(await send("lead", 1))).toBe("fileNotWhatItSays");
    expect(await send("lead", 10)).toEqual(full("department", 3000, 3000));
    // Another's is another's.
    expect(await send("supporting", 5000)).toMatchObject({ ok: true });
  });

  test("counts the same bytes once, withdrawn ones as well, and destroyed ones no more", async () => {
    await limit({ department: 3000, round: null });
    await send("lead", 2000, { fileName: "一.pdf" });
    expect(await send("lead", 2000, { fileName: "再传一次.pdf" })).toMatchObject({ ok: true });
    const rows = await db().evidence.findMany();
    for (const { id } of rows) await withdrawEvidence(round.people.lead, { evidenceId: id, reason: "传错" }, now);
    expect(await send("lead", 1001)).toEqual(full("department", 2000, 3000));
    await db().storedFile.updateMany({ data: { purgedAt: now } });
    expect(await send("lead", 1001)).toMatchObject({ ok: true });
  });

  test("counts what another brought only as its own share", async () => {
    await limit({ department: 3000, round: null });
    await send("supporting", 2500);
    expect(await send("lead", 2500)).toMatchObject({ ok: true });
    expect(await send("lead", 600)).toEqual(full("department", 2500, 3000));
  });

  test("counts what is on its way, without the one that arrives", async () => {
    await limit({ department: 3000, round: null });
    const own = await announce(2000);
    await announce(900, "KEPT");
    await announce(900, "REFUSED");
    expect(await send("lead", 1001)).toEqual(full("department", 2000, 3000));
    const wanted = { findingId: round.findingId, departmentId: departmentOf("lead"), size: 3000 };
    const asked = (uploadId?: string) => db().$transaction((tx) => refusalOfSpace(tx, { ...wanted, uploadId }));
    expect(await asked(own)).toBeNull();
    expect(await asked()).toMatchObject({ code: "quotaFull", usedBytes: 2000 });
  });

  test("is not given away twice: of several files at once, the one that has room is kept", async () => {
    await limit({ department: 2000, round: null });
    const places = [round.measureId, elsewhere, round.measureId, elsewhere];
    const answers = await together(...places.map((measureId, index) => () => send("lead", 1400 + index, { measureId })));
    expect(answers.map(codeOf).sort()).toEqual(["done", "quotaFull", "quotaFull", "quotaFull"]);
    expect(await filesIn(root)).toHaveLength(1);
  });
});

describe("the space of the round", () => {
  test("is one for all departments, and for the office", async () => {
    await limit({ department: 2500, round: 3000 });
    expect(await send("lead", 2000)).toMatchObject({ ok: true });
    expect(await send("supporting", 1001)).toEqual(full("round", 2000, 3000));
    // The same bytes are there already, whoever brought them.
    expect(await send("supporting", 2000)).toMatchObject({ ok: true });
    expect(await send("lead", 501)).toEqual(full("department", 2000, 2500));
  });

  test("is not given away twice to different departments", async () => {
    await limit({ department: null, round: 3000 });
    const answers = await together(() => send("lead", 2000), () => send("supporting", 2010, { measureId: elsewhere }));
    expect(answers.map(codeOf).sort()).toEqual(["done", "quotaFull"]);
    expect(await filesIn(root)).toHaveLength(1);
  });
});

test("those who add files are told from 80 % on, of their own space and of the round's", async () => {
  await limit({ department: 1000, round: 10_000 });
  await send("lead", 799);
  expect(await uploadNotes(round.people.lead)).toEqual({ spaces: [], scanned: false });
  await announce(1);
  const space = { used: 800, quota: 1000 };
  expect((await uploadNotes(round.people.lead)).spaces).toEqual([{ of: "department", space }]);
  expect((await uploadNotes(round.people.supporting)).spaces).toEqual([]);
  await limit({ department: null, round: 900 });
  expect((await uploadNotes(round.people.office)).spaces).toEqual([{ of: "round", space: { used: 800, quota: 900 } }]);
});

describe("a space is set", () => {
  const set = (by: Who, change: Partial<SetQuota> = {}) =>
    setQuota(round.people[by], { of: "department", id: departmentOf("lead"), version: 1, quota: 5 * MB, ...change }, now);

  beforeEach(async () => {
    await db().department.updateMany({ data: { version: 1 } });
    await db().inspection.updateMany({ data: { rulesVersion: 1 } });
  });

  test("by the administrator, for a department and for the round, and the record tells from what to what", async () => {
    const entry = { by: "系统管理员", at: now, action: "quotaChanged" };
    expect(await done(() => set("admin"))).toEqual({ ...entry, subject: "部室 康复部", detail: { of: "department", from: null, to: 5 * MB } });
    const ofRound = { of: "round", id: roundId, quota: 9 * MB } as const;
    expect(await done(() => set("admin", ofRound))).toEqual({ ...entry, subject: "轮次 第八轮", detail: { of: "round", from: null, to: 9 * MB } });
    const lifted = await done(() => set("admin", { version: 2, quota: null }));
    expect(lifted.detail).toEqual({ of: "department", from: 5 * MB, to: null });
  });

  test("by nobody else", async () => {
    for (const who of ["lead", "other", "leader", "office", "chief", "inspector"] as const) {
      expect(await refused(() => set(who))).toEqual({ code: "notFound" });
    }
  });

  test("not where there is none, not twice, not of a page that is out of date, and not smaller than what is there", async () => {
    expect(await refused(() => set("admin", { id: "unknown" }))).toEqual({ code: "notFound" });
    expect(await refused(() => set("admin", { of: "round" }))).toEqual({ code: "notFound" });
    expect(await refused(() => set("admin", { version: 2 }))).toEqual({ code: "stale" });
    expect(await refused(() => set("admin", { quota: null }))).toEqual({ code: "quotaUnchanged" });
    expect(await refused(() => set("admin", { quota: 1000 }))).toEqual({ code: "quotaTooSmall", leastBytes: MB, field: "amount" });
    await send("lead", 2 * MB);
    expect(await refused(() => set("admin", { quota: MB }))).toEqual({ code: "quotaTooSmall", leastBytes: 2 * MB, field: "amount" });
    expect((await together(() => set("admin"), () => set("admin", { quota: 6 * MB }))).map(codeOf).sort()).toEqual(["done", "stale"]);
  });

  test.each([
    [{ amount: "500", unit: "MB" }, 500 * MB],
    [{ amount: " 2 ", unit: "GB" }, 2048 * MB],
    [{ amount: "", unit: "GB" }, null],
  ])("as it is typed: %j", (typed, quota) => {
    expect(SetQuota.parse({ of: "round", id: roundId, version: "1", ...typed })).toEqual({ of: "round", id: roundId, version: 1, quota });
  });

  test.each([
    [{ amount: "很多", unit: "GB" }, "amount"],
    [{ amount: "0", unit: "GB" }, "amount"],
    [{ amount: "1.5", unit: "GB" }, "amount"],
    [{ amount: "5", unit: "TB" }, "unit"],
  ])("nonsense is said beside its field: %j", (typed, field) => {
    const parsed = SetQuota.safeParse({ of: "round", id: roundId, version: "1", ...typed });
    expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual([field]);
  });
});
