import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkNightly } from "#lib/commands/evidence/check-nightly.ts";
import { checkStore } from "#lib/commands/evidence/check-store.ts";
import { sweepStore } from "#lib/commands/evidence/sweep-store.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { command } from "#tests/documents/command-line.ts";
import { filesIn, freshStart, makeRound, pdf, type Round } from "#tests/evidence/support/round.ts";
import { entries, expectUnbrokenRecord, standing } from "#tests/support/deeds.ts";

const DAY = 24 * 3_600_000;
/** The files of the tests are as old as the test; what is said of their age is said of later days. */
const kept = new Date();
const later = (days: number) => new Date(kept.getTime() + days * DAY);
let round: Round;
let root: string;
let store: EvidenceStore;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  store = diskStore({ root, limitBytes: 1_000_000 });
  await db().storeCheck.deleteMany();
  await db().upload.deleteMany();
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

/** Uploads a PDF of this size; answers the hash and place of its bytes. */
async function upload(size: number): Promise<{ id: string; sha256: string; file: string }> {
  const sent = { measureId: round.measureId, fileName: `${size}.pdf`, contents: pdf(size) };
  const result = await uploadEvidence(round.people.lead, sent, kept, store);
  if (!result.ok) throw new Error(result.refusal.code);
  const { sha256 } = await db().evidence.findUniqueOrThrow({ where: { id: result.value.evidenceId } });
  return { id: result.value.evidenceId, sha256, file: path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256) };
}

async function putStray(bytes: string, ageDays = 0): Promise<string> {
  const received = await store.receive((async function* () { yield Buffer.from(bytes); })());
  if (!received.ok) throw new Error(received.refusal.code);
  await store.keep(received.value);
  const { sha256 } = received.value;
  const then = (kept.getTime() - ageDays * DAY) / 1000;
  await fs.utimes(path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), then, then);
  return sha256;
}

const stored = (sha256: string) => db().storedFile.findUniqueOrThrow({ where: { sha256 }, select: { damage: true, checkedAt: true } });
const damages = async () => (await entries()).filter(({ action }) => action === "evidenceDamaged").map(({ detail }) => detail);

describe("a whole check", () => {
  test("of a store in order finds nothing, reads everything and puts down when", async () => {
    const files = [await upload(100), await upload(200)];
    const told: number[] = [];
    const outcome = await checkStore(later(0), { whole: true, store, tell: ({ files: count }) => told.push(count) });
    expect([outcome, told]).toEqual([{ files: 2, ofFiles: 2, bytes: 300, faults: [] }, [1, 2]]);
    for (const { sha256 } of files) expect(await stored(sha256)).toEqual({ damage: null, checkedAt: later(0) });
    expect(await db().storeCheck.findMany()).toMatchObject([{ startedAt: later(0), whole: true, files: 2, bytes: 300n, faults: [] }]);
    expect(await damages()).toEqual([]);
  });

  test("finds what is lost, cut off, changed and too much; marks it, puts it on record once, and takes it off when mended", async () => {
    const [lost, cut, changed, fine] = [await upload(100), await upload(200), await upload(300), await upload(400)];
    const backups = await Promise.all([lost, cut, changed].map(async ({ file }) => ({ file, bytes: await fs.readFile(file) })));
    await fs.rm(lost.file);
    await fs.truncate(cut.file, 150);
    await fs.writeFile(changed.file, Buffer.alloc(300, "y"));
    const stray = await putStray("nobody's", 2);

    const { faults } = await checkStore(later(1), { whole: true, store });
    expect(new Set(faults)).toEqual(new Set([
      { kind: "missing", sha256: lost.sha256, size: 100 },
      { kind: "sizeChanged", sha256: cut.sha256, size: 200, found: 150 },
      { kind: "contentChanged", sha256: changed.sha256, size: 300 },
      { kind: "stray", sha256: stray, size: 8 },
    ]));
    expect([await stored(lost.sha256), await stored(cut.sha256), await stored(changed.sha256), await stored(fine.sha256)].map(({ damage }) => damage))
      .toEqual(["MISSING", "CHANGED", "CHANGED", null]);
    expect(await db().storeCheck.findFirstOrThrow()).toMatchObject({ faults });
    expect(new Set(await damages())).toEqual(new Set([
      { sha256: lost.sha256, fault: "missing" },
      { sha256: cut.sha256, fault: "sizeChanged" },
      { sha256: changed.sha256, fault: "contentChanged" },
    ]));

    await checkStore(later(2), { whole: true, store });
    expect(await damages()).toHaveLength(3);
    for (const { file, bytes } of backups) await fs.writeFile(file, bytes);
    expect((await checkStore(later(3), { whole: true, store })).faults).toMatchObject([{ kind: "stray" }]);
    expect(await stored(lost.sha256)).toEqual({ damage: null, checkedAt: later(3) });
    await expectUnbrokenRecord();
  });

  test("asks nothing of bytes that were destroyed on purpose", async () => {
    const { sha256, file } = await upload(100);
    await db().storedFile.update({ where: { sha256 }, data: { purgedAt: kept } });
    await fs.rm(file);
    expect(await checkStore(later(1), { whole: true, store })).toMatchObject({ files: 0, faults: [] });
  });

  test("of a store that does not answer throws, and marks nothing", async () => {
    const { sha256 } = await upload(100);
    const down = { ...store, open: async () => { throw new Error("down"); } };
    await expect(checkStore(later(1), { whole: true, store: down })).rejects.toThrow("down");
    expect(await stored(sha256)).toEqual({ damage: null, checkedAt: null });
  });
});

test("a whole check reads every file, also where a clock ran ahead or stands still", async () => {
  const { sha256, file } = await upload(100);
  await upload(200);
  await db().storedFile.updateMany({ data: { checkedAt: later(1) } });
  await fs.truncate(file, 50);
  for (let time = 0; time < 2; time += 1) {
    expect(await checkStore(later(0), { whole: true, store })).toMatchObject({ files: 2, ofFiles: 2, faults: [{ kind: "sizeChanged", sha256 }] });
  }
});

describe("the sweep", () => {
  test("removes a day-old file that no row names, and nothing else", async () => {
    const { sha256 } = await upload(100);
    const [old, young] = [await putStray("old", 1.1), await putStray("young", 0.9)];
    expect(await sweepStore(later(0), store)).toEqual({ files: 1, bytes: 3, staged: 0 });
    expect([await store.size(old), await store.size(young), await store.size(sha256)]).toEqual([null, 5, 100]);
    expect(await sweepStore(later(0), store)).toEqual({ files: 0, bytes: 0, staged: 0 });
  });

  test("waits for whoever is about to keep the same bytes, and leaves them", async () => {
    const sha256 = await putStray("about to be kept", 2);
    const sweeping = await db().$transaction(async (tx) => {
      await lockBytes(tx, sha256);
      const begun = sweepStore(later(0), store);
      for (let waiting = 0; waiting === 0; ) {
        const [row] = await db().$queryRaw<{ waiting: bigint }[]>`SELECT count(*) AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
        waiting = Number(row?.waiting ?? 0);
      }
      await tx.storedFile.create({ data: { sha256, size: 16, keptAt: kept } });
      return { begun };
    });
    expect(await sweeping.begun).toEqual({ files: 0, bytes: 0, staged: 0 });
    expect(await store.size(sha256)).toBe(16);
  });

  test("finishes a destruction that was cut off, unless somebody uses the bytes again", async () => {
    const [destroyed, used] = [await upload(100), await upload(200)];
    await withdrawEvidence(round.people.lead, { evidenceId: destroyed.id, reason: "传错了" }, kept);
    for (const { sha256 } of [destroyed, used]) await db().storedFile.update({ where: { sha256 }, data: { purgedAt: kept } });
    await sweepStore(later(2), store);
    expect([await store.size(destroyed.sha256), await store.size(used.sha256)]).toEqual([null, 200]);
  });

  test("clears the way-in of what crashes left a day ago, but not of uploads that may go on", async () => {
    const begun = async (status: "RECEIVING" | "REFUSED") => {
      const by = { byId: round.people.lead.id, begunAt: kept, touchedAt: kept };
      const data = { measureId: round.measureId, fileName: "a.pdf", size: 9, fingerprint: "1", status, ...by };
      return (await db().upload.create({ data, select: { id: true } })).id;
    };
    const [going, refused, crashed] = [await begun("RECEIVING"), await begun("REFUSED"), randomUUID()];
    await fs.mkdir(path.join(root, "incoming"));
    for (const name of [going, `${going}.json`, refused, crashed, "young", "no-upload"]) {
      const file = path.join(root, "incoming", name);
      const then = (kept.getTime() - (name === "young" ? 0.9 : 1.1) * DAY) / 1000;
      await fs.writeFile(file, "half");
      await fs.utimes(file, then, then);
    }
    expect(await sweepStore(later(0), store)).toEqual({ files: 0, bytes: 0, staged: 3 });
    expect((await filesIn(root)).sort()).toEqual([going, `${going}.json`, "young"].map((name) => `incoming/${name}`).sort());
  });
});

describe("the night's work", () => {
  test("leaves alone what was kept or found right within thirty days, and takes the longest unchecked first", async () => {
    const [checked, never] = [await upload(100), await upload(200)];
    await db().storedFile.update({ where: { sha256: checked.sha256 }, data: { checkedAt: later(5) } });
    expect(await checkNightly(later(20), store)).toMatchObject({ files: 0, ofFiles: 0 });
    expect(await checkNightly(later(31), store)).toMatchObject({ files: 1, bytes: 200 });
    expect(await stored(never.sha256)).toMatchObject({ checkedAt: later(31) });
    expect(await checkNightly(later(36), store)).toMatchObject({ files: 1, bytes: 100 });
  });

  test("looks every night at what it knows to be damaged", async () => {
    const { file } = await upload(100);
    const bytes = await fs.readFile(file);
    const before = (await damages()).length;
    await fs.rm(file);
    expect(await checkNightly(later(31), store)).toMatchObject({ faults: [{ kind: "missing" }] });
    expect(await checkNightly(later(32), store)).toMatchObject({ files: 1, faults: [{ kind: "missing" }] });
    expect(await damages()).toHaveLength(before + 1);
    await fs.writeFile(file, bytes);
    expect(await checkNightly(later(33), store)).toMatchObject({ files: 1, faults: [] });
    expect(await checkNightly(later(34), store)).toMatchObject({ files: 0 });
  });

  test("is done once a night: run again, nothing changes", async () => {
    await upload(100);
    await checkNightly(later(31), store);
    const before = await standing();
    expect(await checkNightly(new Date(later(31).getTime() + 3_600_000), store)).toBeNull();
    expect(await standing()).toEqual(before);
  });

  test("killed in the middle, goes on where it stood", async () => {
    const files = [await upload(100), await upload(200), await upload(300)];
    let opened = 0;
    const dying: EvidenceStore = {
      ...store,
      open: async (sha256) => {
        opened += 1;
        if (opened > 2) throw new Error("killed");
        return store.open(sha256);
      },
    };
    await expect(checkNightly(later(31), dying)).rejects.toThrow("killed");
    expect(await checkNightly(new Date(later(31).getTime() + 60_000), store)).toMatchObject({ files: 1 });
    for (const { sha256 } of files) expect((await stored(sha256)).checkedAt).not.toBeNull();
  });

  test("stops when its time is over", async () => {
    await upload(100);
    await upload(200);
    let asked = 0;
    const outcome = await checkStore(later(31), { whole: false, store, mayGoOn: () => (asked += 1) === 1 });
    expect(outcome).toMatchObject({ files: 1, ofFiles: 2 });
  });
});

describe("npm run evidence:check", () => {
  const run = (...args: string[]) => command(["evidence-check", ...args], { DATABASE_URL: process.env.DATABASE_URL, EVIDENCE_DIR: root, DATA_DIR: root });

  test("ends with 0 where all is well, with 1 and in words where it is not, and sweeps when asked to", async () => {
    const { file, sha256 } = await upload(100);
    const fine = await run();
    expect([fine.code, fine.out]).toEqual([0, expect.stringContaining("已复核 1 个文件")]);

    await fs.truncate(file, 99);
    const stray = await putStray("nobody's", 2);
    const damaged = await run();
    expect(damaged.code).toBe(1);
    expect(damaged.out).toContain(`文件大小变了：${sha256}（登记 100 字节，现有 99 字节）`);
    expect(damaged.out).toContain(`有文件，没有登记：${stray}（8 字节）`);

    const swept = await run("--sweep");
    expect([swept.code, swept.out]).toEqual([1, expect.stringContaining("没有登记的文件1个（8 字节）")]);
    expect(swept.out).not.toContain(stray);
  });

  test("ends with 2 where it cannot look", async () => {
    const s3 = { EVIDENCE_S3_BUCKET: "b", EVIDENCE_S3_ENDPOINT: "http://127.0.0.1:9", EVIDENCE_S3_ACCESS_KEY: "a", EVIDENCE_S3_SECRET_KEY: "s" };
    const { code, err } = await command(["evidence-check"], { DATABASE_URL: process.env.DATABASE_URL, EVIDENCE_DIR: root, DATA_DIR: root, ...s3 });
    expect([code, err]).toEqual([2, expect.stringContaining("材料存储连接不上")]);
  });
});
