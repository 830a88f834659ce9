import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepStore } from "#lib/commands/evidence/sweep-store.ts";
import { sweepUploads } from "#lib/commands/evidence/sweep-uploads.ts";
import { db } from "#lib/db/client.ts";
import { filesIn, makeRound, type Round } from "#tests/evidence/support/round.ts";
import { chance } from "#tests/simulation/support/chance.ts";
import { type Installation, newInstallation, type Run } from "./installation.ts";
import { fileOf, type Line, type Sent, sendThrough } from "./uploader.ts";

const FILES = 100;
const AT_ONCE = 10;
const KILLS = 3;
/** So many are given up in the middle: nobody comes back for them. */
const GIVEN_UP = 10;

const seed = Number(process.env.FAULT_SEED) || Date.now() % 1_000_000;
const up = "已启动";

// The processes of a run are found through /proc.
describe.runIf(process.platform === "linux")("the server is killed at random moments while a hundred files arrive", () => {
  let place: Installation;
  let run: Run;
  let round: Round;
  let root: string;
  let line: Line;
  let answers = 0;
  /** The server is there, or will be again. */
  let there = Promise.resolve();

  beforeAll(async () => {
    place = await newInstallation();
    run = place.run(["--empty"]);
    await run.says(up);
    const { password, port } = JSON.parse(fs.readFileSync(path.join(place.dataDir, "postgres.json"), "utf8"));
    process.env.DATABASE_URL = `postgresql://postgres:${password}@127.0.0.1:${port}/rectification`;
    root = path.join(place.dataDir, "evidence");
    process.env.EVIDENCE_DIR = root;
    round = await makeRound();
    const url = `http://127.0.0.1:${place.port}`;
    line = { url, measureId: round.measureId, cookie: await session(), back: () => there, onAnswer: () => (answers += 1) };
  });

  afterAll(async () => {
    await db().$disconnect();
    run.signal("SIGTERM");
    await run.ended;
    await place.remove();
  });

  /** The session that signing in would open. */
  async function session(): Promise<string> {
    const token = { sub: round.people.lead.id, epoch: 0, signedInAt: Math.floor(Date.now() / 1000) };
    const secret = fs.readFileSync(path.join(place.dataDir, "session.secret"), "utf8").trim();
    return `next-auth.session-token=${await encode({ token, secret, maxAge: 3600 })}`;
  }

  async function kill(): Promise<void> {
    process.kill(run.pid("site"), "SIGKILL");
    await run.ended;
    run = place.run(["--empty"]);
    await run.says(up);
  }

  test("each file is kept and right, or goes on and then is; of those given up nothing is left after the sweep", async () => {
    process.stdout.write(`FAULT_SEED=${seed}\n`);
    const files = Array.from({ length: FILES }, (_, index) => fileOf(index, 140_000 + Math.floor(chance(seed, "size", index) * 200_000)));
    const moments = Array.from({ length: KILLS }, (_, index) => 30 + Math.floor(chance(seed, "kill", index) * 300)).toSorted((one, other) => one - other);
    const senders = Promise.all(Array.from({ length: AT_ONCE }, (_, sender) => sendAll(files.filter((__, index) => index % AT_ONCE === sender))));
    for (const moment of moments) {
      await expect.poll(() => answers >= moment, { timeout: 60_000, interval: 1 }).toBe(true);
      there = kill();
      await there;
    }
    await senders;
    await expectWhole(files.slice(GIVEN_UP));
    await expectNothingLeft(files.slice(0, GIVEN_UP));
  });

  async function sendAll(files: Sent[]): Promise<void> {
    for (const file of files) await sendThrough(line, file, isGivenUp(file) ? file.bytes.length / 2 : Infinity);
  }

  const isGivenUp = ({ fileName }: Sent) => Number(fileName.replace(/\D/g, "")) < GIVEN_UP;

  async function expectWhole(files: Sent[]): Promise<void> {
    const rows = await db().evidence.findMany({ select: { fileName: true, sha256: true, size: true }, orderBy: { fileName: "asc" } });
    const wanted = files.filter(({ done }) => done).map(({ fileName, sha256, bytes }) => ({ fileName, sha256, size: BigInt(bytes.length) }));
    expect(rows).toHaveLength(files.length);
    expect(new Set(rows.map(({ fileName }) => fileName)).size).toBe(files.length);
    expect(rows).toEqual(expect.arrayContaining(wanted));
    for (const { sha256 } of rows) {
      const bytes = fs.readFileSync(path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  }

  /** What a killed process had in its hand lies in the way-in for a day, the rest for a week. */
  async function expectNothingLeft(files: Sent[]): Promise<void> {
    expect(files.filter(({ done, confirmed }) => !done && confirmed > 0).length).toBeGreaterThan(0);
    for (const name of fs.readdirSync(path.join(root, "incoming"))) fs.utimesSync(path.join(root, "incoming", name), 0, 0);
    const later = new Date(Date.now() + 8 * 24 * 3_600_000);
    await sweepUploads(later);
    await sweepStore(later);
    const kept = await db().storedFile.findMany({ select: { sha256: true } });
    expect((await filesIn(root)).map((file) => path.basename(file)).toSorted()).toEqual(kept.map(({ sha256 }) => sha256).toSorted());
    expect(await db().upload.count({ where: { status: "RECEIVING" } })).toBe(0);
  }
});
