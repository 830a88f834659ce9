import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decidePurge } from "#lib/commands/evidence/purge/decide-purge.ts";
import { proposePurge } from "#lib/commands/evidence/purge/propose-purge.ts";
import { removePurged } from "#lib/commands/evidence/purge/remove-purged.ts";
import { removeUnused } from "#lib/commands/evidence/remove-unused.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { derived } from "#lib/evidence/derived.ts";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { DecidePurge, ProposePurge } from "#lib/input/storage.ts";
import { evidenceFile } from "#lib/queries/evidence-file.ts";
import { filesIn, freshStart, makeRound, pdf, type Round, type Who } from "#tests/evidence/support/round.ts";
import { codeOf, done, entries, refused } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

const uploadedAt = new Date("2022-03-09T02:00:00Z");
const withdrawnAt = new Date("2022-06-30T02:00:00Z");
/** The first day on which it may be destroyed. */
const over = new Date("2032-06-30T02:00:00Z");
let round: Round;
let root: string;
let sha256: string;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  await send();
  await send("supporting", "同一个文件.pdf");
  await withdrawAll();
  ({ sha256 } = await db().storedFile.findFirstOrThrow());
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

const send = (by: Who = "lead", fileName = "会议纪要.pdf", now = uploadedAt) =>
  uploadEvidence(round.people[by], { measureId: round.measureId, fileName, contents: pdf(1000) }, now);

async function withdrawAll(): Promise<void> {
  for (const { id } of await db().evidence.findMany({ where: { withdrawnAt: null } })) {
    await withdrawEvidence(round.people.lead, { evidenceId: id, reason: "传错" }, withdrawnAt);
  }
}

const propose = (by: Who = "admin", now = over, change: Partial<ProposePurge> = {}) =>
  proposePurge(round.people[by], { sha256, reason: "保管期满", ...change }, now);

/** The proposal that waits. */
async function proposed(): Promise<string> {
  const { id } = await db().purge.findFirstOrThrow({ where: { status: "PROPOSED" } });
  return id;
}

async function decide(by: Who = "office", change: Partial<DecidePurge> = {}, now = over, store = evidenceStore()) {
  return decidePurge(round.people[by], { id: await proposed(), confirmed: true, comment: null, ...change }, now, store);
}

const OTHERS = ["lead", "supporting", "other", "leader", "chief", "inspector"] as const;

describe("a destruction is proposed", () => {
  test("by the administrator, with a reason, on record without names", async () => {
    const entry = await done(propose);
    expect(entry).toMatchObject({ by: "系统管理员", action: "purgeProposed", subject: `文件 ${sha256.slice(0, 12)}` });
    expect(entry.detail).toEqual({ sha256, size: 1000, places: 2, reason: "保管期满" });
    expect(await filesIn(root)).toHaveLength(1);
  });

  test("by nobody else: the office hears that it is another's, all others that there is no such thing", async () => {
    expect(await refused(() => propose("office"))).toEqual({ code: "notYours" });
    for (const who of OTHERS) expect(await refused(() => propose(who))).toEqual({ code: "notFound" });
  });

  test("not too early, without a reason, of what is not here, or while a use of it stands", async () => {
    expect(await refused(() => propose("admin", new Date("2032-06-29T02:00:00Z")))).toEqual({ code: "purgeTooEarly", until: "2032-06-30" });
    expect(await refused(() => propose("admin", over, { reason: "" }))).toMatchObject({ code: "reasonNeeded" });
    expect(await refused(() => propose("admin", over, { sha256: "0".repeat(64) }))).toEqual({ code: "notFound" });
    await send("lead", "又传了一次.pdf");
    expect(await refused(propose)).toEqual({ code: "purgeStillUsed" });
  });

  test("once at a time, whoever is faster", async () => {
    expect((await together(propose, propose)).map(codeOf).sort()).toEqual(["done", "purgePending"]);
    expect(await refused(propose)).toEqual({ code: "purgePending" });
  });

  test.each([
    [{ sha256: "../../etc/passwd", reason: "满" }],
    [{ sha256: "0".repeat(64), reason: " " }],
  ])("in a form that says so: %j is none", (typed) => {
    expect(ProposePurge.safeParse(typed).success).toBe(false);
  });
});

describe("a destruction is decided", () => {
  beforeEach(async () => {
    await db().filePassage.create({ data: { sha256, ordinal: 1, text: "会议纪要" } });
    await db().storedFile.update({ where: { sha256 }, data: { contents: { pages: 1 } } });
    await propose();
  });

  test("by the office: bytes and text are gone, the rows tell that they were there, every finding has it on record", async () => {
    expect(await decide()).toEqual({ ok: true, value: { done: true } });
    expect(await filesIn(root)).toEqual([]);
    expect(await db().filePassage.count()).toBe(0);
    expect(await db().storedFile.findFirstOrThrow()).toMatchObject({ purgedAt: over, contents: null });
    expect(await db().purge.findFirstOrThrow()).toMatchObject({ status: "DONE", decidedById: round.people.office.id, decidedAt: over });
    const gone = (await entries()).filter(({ action }) => action === "evidencePurged").slice(-2);
    expect(gone.map(({ actorName, subject, findingId }) => [actorName, subject, findingId])).toEqual(Array(2).fill(["整改办", "问题12", round.findingId]));
    expect(gone.map(({ detail }) => detail.fileName).sort()).toEqual(["会议纪要.pdf", "同一个文件.pdf"].sort());
    expect(gone[0]?.detail).toMatchObject({ sha256, size: 1000, reason: "保管期满" });
    for (const { id } of await db().evidence.findMany()) {
      const file = await evidenceFile(round.people.office, id);
      expect(file && refusalOfOpening(file)).toEqual({ code: "filePurged" });
    }
  });

  test("or not, with a reason: the file stays, and may be proposed again", async () => {
    expect(await refused(() => decide("office", { confirmed: false }))).toMatchObject({ code: "reasonNeeded", field: "comment" });
    const entry = await done(() => decide("office", { confirmed: false, comment: "还要用" }));
    expect(entry).toMatchObject({ action: "purgeRefused", detail: { sha256, comment: "还要用" } });
    expect(await filesIn(root)).toHaveLength(1);
    expect(codeOf(await propose())).toBe("done");
  });

  test("by nobody else, and never by the one who asked for it", async () => {
    expect(await refused(() => decide("admin"))).toEqual({ code: "notYours" });
    for (const who of OTHERS) expect(await refused(() => decide(who))).toEqual({ code: "notFound" });
    await db().purge.updateMany({ data: { proposedById: round.people.office.id } });
    expect(await refused(() => decide())).toEqual({ code: "purgeBySamePerson" });
    expect(await refused(() => decidePurge(round.people.office, { id: "unknown", confirmed: true, comment: null }, over))).toEqual({ code: "notFound" });
  });

  test("once, whoever is faster", async () => {
    const id = await proposed();
    const attempt = (confirmed: boolean) => () => decidePurge(round.people.office, { id, confirmed, comment: "意见" }, over);
    expect((await together(attempt(true), attempt(false))).map(codeOf).sort()).toEqual(["done", "purgeDecided"]);
    expect(codeOf(await attempt(true)())).toBe("purgeDecided");
  });

  test("not when the bytes came into use again meanwhile, or the office keeps things for longer now", async () => {
    await db().inspection.updateMany({ data: { retentionYears: 30 } });
    expect(await refused(() => decide())).toEqual({ code: "purgeTooEarly", until: "2052-06-30" });
    await db().inspection.updateMany({ data: { retentionYears: 10 } });
    await send("lead", "又传了一次.pdf");
    expect(await refused(() => decide())).toEqual({ code: "purgeStillUsed" });
    expect(await filesIn(root)).toHaveLength(1);
  });

  test("and an upload of the same bytes at the same moment is kept whole, or finds them gone and brings them anew", async () => {
    const id = await proposed();
    const [decision, upload] = await together<{ ok: boolean }>(
      () => decidePurge(round.people.office, { id, confirmed: true, comment: null }, over),
      () => send("lead", "又传了一次.pdf", over),
    );
    expect(upload?.ok).toBe(true);
    expect(await filesIn(root)).toHaveLength(1);
    const { purgedAt } = await db().storedFile.findFirstOrThrow();
    expect(purgedAt).toBeNull();
    expect([true, false]).toContain(decision?.ok);
  });

  test("a store that is away does not undo it: the timed work removes the bytes, and only those", async () => {
    const away = { ...diskStore({ root, limitBytes: 1e6 }), remove: async () => Promise.reject(new Error("the store is away")) };
    expect(codeOf(await decide("office", {}, over, away))).toBe("done");
    expect(await filesIn(root)).toHaveLength(1);
    await expect(removePurged(over, away)).rejects.toThrow("away");
    expect(await removePurged(over)).toBe(1);
    expect(await filesIn(root)).toEqual([]);
    expect(await removePurged(over)).toBe(1);
  });

  test("what is being made of the file while its bytes go does not outlive them", async () => {
    const kept = diskStore({ root, limitBytes: 1e6 });
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
    let making: Promise<unknown> | null = null;
    const remove = async (hash: string) => {
      making = derived(hash, "page-1-480.webp", async (output) => {
        await drawn;
        await fs.writeFile(output, "a picture of it");
        return { ok: true, value: null };
      });
      await kept.remove(hash);
    };
    expect(codeOf(await decide("office", {}, over, { ...kept, remove }))).toBe("done");
    draw();
    await Promise.allSettled([making]);
    expect(await filesIn(root)).toEqual([]);
  });

  test("nor does text that was being read of it", async () => {
    await decide();
    await db().filePassage.create({ data: { sha256, ordinal: 0, page: 1, text: "正文" } });
    await removePurged(over);
    expect(await db().filePassage.count()).toBe(0);
  });

  test("bytes that somebody is at work on are not removed, nor waited for", async () => {
    const hash = "f".repeat(64);
    const removed: string[] = [];
    const store = { ...evidenceStore(), remove: async (each: string) => void removed.push(each) };
    await db().$transaction(async (tx) => {
      await lockBytes(tx, hash);
      await removeUnused(hash, store);
    });
    expect(removed).toEqual([]);
    await removeUnused(hash, store);
    expect(removed).toEqual([hash]);
  });

  test("what is uploaded again later is there again, and stays", async () => {
    await decide();
    const again = new Date("2033-01-10T02:00:00Z");
    expect(codeOf(await send("lead", "重新上传.pdf", again))).toBe("done");
    expect(await db().storedFile.findFirstOrThrow()).toMatchObject({ purgedAt: null, keptAt: again });
    await removePurged(again);
    expect(await filesIn(root)).toEqual([path.join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)]);
    const { id } = await db().evidence.findFirstOrThrow({ where: { fileName: "重新上传.pdf" } });
    const file = await evidenceFile(round.people.lead, id);
    expect(file && refusalOfOpening(file)).toBeNull();
  });

  test.each([
    [{ id: "1", confirmed: "maybe" }],
    [{ id: "1", confirmed: "no", comment: " " }],
    [{ id: "1" }],
  ])("in a form that says which, and why not: %j is none", (typed) => {
    expect(DecidePurge.safeParse(typed).success).toBe(false);
  });
});
