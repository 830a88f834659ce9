import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { download } from "../../app/api/evidence/[id]/download.ts";
import { evidenceKey, KEY_SECONDS } from "#lib/auth/evidence-key.ts";
import { recordLook } from "#lib/commands/evidence/record-look.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { db } from "#lib/db/client.ts";
import { fileAddress, type FileKey } from "#lib/input/evidence-address.ts";
import { bytesOf, freshStart, makeRound, pdf, type Round, type Who } from "#tests/evidence/support/round.ts";

const now = new Date("2022-03-09T02:00:00Z");
const site = "http://desk.test:3000";
let round: Round;
let root: string;
let id: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of these tests";
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  await uploadEvidence(round.people.lead, { measureId: round.measureId, fileName: "纪要.pdf", contents: pdf(1000) }, now);
  ({ id } = await db().evidence.findFirstOrThrow());
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

type Asked = { by?: Who | null; headers?: Record<string, string>; method?: string; at?: Date };

function ask(address: string, { by = "office", headers = {}, method = "GET", at = now }: Asked = {}): Promise<Response> {
  return download(new Request(new URL(address, site), { method, headers }), by && round.people[by], id, at);
}

/** Where an address leads, or null where it does not. */
async function leads(address: string, asked: Asked = {}): Promise<string | null> {
  const { status, headers } = await ask(address, asked);
  return status === 307 ? headers.get("location") : null;
}

const bare = () => fileAddress(id);
const keyOf = (who: Who, change: { evidenceId?: string; show?: boolean; until?: number } = {}): FileKey => {
  const { evidenceId = id, show = false, until } = change;
  return evidenceKey({ evidenceId, personId: round.people[who].id, show }, new Date(), until);
};
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const looks = () => db().evidenceLook.findMany({ select: { user: { select: { name: true } }, day: true, firstAt: true, lastAt: true, times: true } });

describe("the address of a file", () => {
  test("leads to itself with a key of ten minutes, and the key opens it", async () => {
    const address = (await leads(bare())) ?? "";
    expect(address).toMatch(new RegExp(`^/api/evidence/${id}\\?until=\\d+&key=[\\w-]{43}$`));
    const until = Number(new URLSearchParams(address.split("?")[1]).get("until"));
    expect(Math.abs(until - inSeconds(KEY_SECONDS))).toBeLessThan(5);
    const response = await ask(address);
    expect([response.status, (await bytesOf(pdf(1000))).equals(Buffer.from(await response.arrayBuffer()))]).toEqual([200, true]);
    expect((await ask(bare())).headers.get("cache-control")).toBe("private, no-store");
  });

  test("keeps a stretch and a HEAD through the redirect", async () => {
    const asked = { headers: { range: "bytes=0-3" } };
    const stretch = await ask((await leads(bare(), asked)) ?? "", asked);
    expect([stretch.status, await stretch.text()]).toEqual([206, "%PDF"]);
    const head = await ask((await leads(bare(), { method: "HEAD" })) ?? "", { method: "HEAD" });
    expect([head.status, head.body, head.headers.get("content-length")]).toEqual([200, null, "1000"]);
  });

  test.each([
    ["expired", () => keyOf("office", { until: inSeconds(-1) })],
    ["another person's", () => keyOf("lead")],
    ["another file's", () => keyOf("office", { evidenceId: "other" })],
    ["for another way of taking it", () => keyOf("office", { show: true })],
    ["made to last longer", () => ({ ...keyOf("office"), until: inSeconds(86_400) })],
    ["made up", () => ({ until: inSeconds(60), key: "A".repeat(43) })],
    ["cut short", () => ({ ...keyOf("office"), key: keyOf("office").key.slice(0, 20) })],
  ])("with a key that is %s leads to a fresh one", async (_, key) => {
    const address = await leads(fileAddress(id, { key: key() }));
    expect(address).not.toBeNull();
    expect((await ask(address ?? "")).status).toBe(200);
  });

  test.each([
    [null, 401],
    ["other", 404],
    ["otherLeader", 404],
    ["admin", 404],
  ] as const)("opens for %s with no key of whosoever (%i)", async (by, status) => {
    const key = by ? keyOf(by) : keyOf("office");
    for (const address of [bare(), fileAddress(id, { key }), fileAddress(id, { key: keyOf("office") })]) {
      expect((await ask(address, { by })).status).toBe(status);
    }
    expect(await looks()).toEqual([]);
  });

  test("a key is worth nothing once the right is gone: the row is asked every time", async () => {
    const address = (await leads(bare(), { by: "lead" })) ?? "";
    await db().finding.update({ where: { id: round.findingId }, data: { leadDepartmentId: round.people.other.departmentId } });
    expect((await ask(address, { by: "lead" })).status).toBe(404);
  });

  test.each([
    [{ scan: "PENDING" } as const, 423, /正在查毒/],
    [{ scan: "INFECTED" } as const, 423, /病毒/],
    [{ purgedAt: now }, 410, /已按规定销毁/],
  ])("of a file with %j says why, key or not, and records no look", async (state, status, words) => {
    await db().storedFile.updateMany({ data: state });
    for (const address of [bare(), fileAddress(id, { key: keyOf("office") })]) {
      const response = await ask(address);
      expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(words)]);
    }
    expect(await looks()).toEqual([]);
  });

  test("plays film and sound where they stand, and nothing else", async () => {
    const way = async (mediaType: string, show: boolean) => {
      await db().evidence.update({ where: { id }, data: { mediaType } });
      const response = await ask(fileAddress(id, { show, key: keyOf("office", { show }) }));
      await response.body?.cancel();
      return response.headers.get("content-disposition")?.split(";")[0];
    };
    expect([await way("video/mp4", true), await way("audio/mpeg", true), await way("video/mp4", false)]).toEqual(["inline", "inline", "attachment"]);
    for (const type of ["application/pdf", "image/jpeg", "text/html", "image/svg+xml"]) expect(await way(type, true), type).toBe("attachment");
    expect(await leads(fileAddress(id, { show: true }))).toContain("show=1");
  });
});

describe("a look at a file", () => {
  test("goes on record once a day and person, counted, with the first and the last time", async () => {
    const [later, nextDay] = [new Date("2022-03-09T08:30:00Z"), new Date("2022-03-09T16:10:00Z")];
    for (const at of [now, later, nextDay]) await leads(bare(), { by: "inspector", at });
    const who = { user: { name: "派驻纪检组" } };
    expect(await looks()).toEqual([
      { ...who, day: new Date("2022-03-09"), firstAt: now, lastAt: later, times: 2 },
      { ...who, day: new Date("2022-03-10"), firstAt: nextDay, lastAt: nextDay, times: 1 },
    ]);
  });

  test("of several at once is counted whole", async () => {
    await Promise.all(Array.from({ length: 5 }, () => recordLook(round.people.chief, { evidenceId: id }, now)));
    expect(await looks()).toMatchObject([{ times: 5 }]);
  });

  test.each(["supporting", "leader", "office", "chief", "inspector"] as const)("of %s goes on record", async (by) => {
    await leads(bare(), { by });
    expect(await looks()).toMatchObject([{ user: { name: round.people[by].name }, times: 1 }]);
  });

  test("of its own department does not; nor does anything while the key holds", async () => {
    await leads(bare(), { by: "lead" });
    await ask(fileAddress(id, { key: keyOf("office") }));
    expect(await looks()).toEqual([]);
  });

  test("of those who may not read the file is refused", async () => {
    const notFound = { ok: false, refusal: { code: "notFound" } };
    for (const by of ["other", "otherLeader", "admin"] as const) expect(await recordLook(round.people[by], { evidenceId: id }, now)).toEqual(notFound);
    expect(await recordLook(round.people.office, { evidenceId: "unknown" }, now)).toEqual(notFound);
  });
});
