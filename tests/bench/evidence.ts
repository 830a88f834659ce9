import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import type http from "node:http";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { type Application, signIn } from "./application.ts";
import { withClient } from "./database.ts";
import { drained, exchange } from "./http.ts";
import type { Measure } from "./measure.ts";
import { growth } from "./memory.ts";
import type { Place } from "./place.ts";
import { startBare } from "./static-server.ts";
import { median, RUNS, timed } from "./timings.ts";

const run = promisify(execFile);
const MIB = 1024 * 1024;
const BOUNDARY = "----rectification-bench";
const SIZE = `${EVIDENCE_LIMIT_BYTES / MIB} MiB`;

/** So many send at once, files of this size, all different. */
const CROWD = 20;
const CROWD_BYTES = 50 * MIB;

type Passage = { speed: number; grown: number | null };

/** A PDF by its first bytes, noise after them. */
async function makeFile(file: string, size: number): Promise<void> {
  await pipeline(
    async function* bytes() {
      yield Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(MIB - 9)]);
      for (let made = MIB; made < size; made += MIB) yield randomBytes(MIB);
    },
    fs.createWriteStream(file),
  );
}

/** Megabytes a second of so many bytes, and by how much the process grew: the median of the one, the largest of the other. */
async function passage(pid: number | null, bytes: number, work: () => Promise<unknown>): Promise<Passage> {
  const speeds: number[] = [];
  const grown: (number | null)[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    grown.push(await growth(pid, async () => {
      speeds.push(bytes / 1e6 / ((await timed(work)) / 1000));
    }));
  }
  const known = grown.filter((each) => each !== null);
  return { speed: median(speeds), grown: known.length > 0 ? Math.max(...known) / 1e6 : null };
}

/** The body a browser's form would send, without holding it. */
async function* formWith(file: string) {
  const disposition = 'Content-Disposition: form-data; name="file"; filename="bench.pdf"';
  yield Buffer.from(`--${BOUNDARY}\r\n${disposition}\r\nContent-Type: application/pdf\r\n\r\n`);
  yield* fs.createReadStream(file, { highWaterMark: MIB });
  yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
}

function upload({ url }: Application, cookie: string, measureId: string, file: string): Promise<number> {
  const headers = { cookie, origin: url, accept: "application/json", "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
  const send = (request: http.ClientRequest) =>
    pipeline(Readable.from(formWith(file)), request).catch((error: unknown) => request.destroy(error instanceof Error ? error : undefined));
  return exchange(`${url}/api/evidence?measure=${measureId}`, { method: "POST", headers }, drained, send);
}

async function download(url: string, headers: http.OutgoingHttpHeaders): Promise<void> {
  const size = await exchange(url, { headers }, drained);
  if (size !== EVIDENCE_LIMIT_BYTES) throw new Error(`${size} bytes came back.`);
}

/** Where a file's address leads: the same with the key that opens it. */
async function opened({ url }: Application, cookie: string, id: string): Promise<string> {
  const { headers } = await fetch(`${url}/api/evidence/${id}`, { headers: { cookie }, redirect: "manual" });
  return new URL(headers.get("location") ?? "", url).href;
}

/** What no upload can do without: the bytes written once, and read once for their hash. */
async function copyAndHash(file: string, copy = `${file}.copy`): Promise<void> {
  if (process.platform === "linux") {
    await run("cp", [file, copy]);
    await run("sha256sum", [copy]);
  } else {
    await fs.promises.copyFile(file, copy);
    await pipeline(fs.createReadStream(copy), createHash("sha256"));
  }
  await fs.promises.rm(copy);
}

const UPLOADABLE = `
  SELECT m.id AS "measureId", u.account FROM "Measure" m JOIN "Finding" f ON f.id = m."findingId"
    JOIN "User" u ON u."departmentId" = f."leadDepartmentId" AND u.role = 'DEPARTMENT'
  WHERE f.status = 'IN_PROGRESS' ORDER BY f.number, m.ordinal LIMIT 1`;

async function only<Row extends { [name: string]: string }>(databaseUrl: string, sql: string): Promise<Row> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<Row>(sql));
  if (!rows[0]) throw new Error("There is no such row.");
  return rows[0];
}

/** One file as large as it may be, in and out. */
async function alone(place: Place, app: Application, cookie: string, { databaseUrl, measureId }: Target): Promise<Measure[]> {
  const file = path.join(place.folder, "bench.pdf");
  const size = EVIDENCE_LIMIT_BYTES;
  await makeFile(file, size);
  const ours = await passage(app.pid, size, () => upload(app, cookie, measureId, file));
  const copied = await passage(null, size, () => copyAndHash(file));
  const newest = 'SELECT id FROM "Evidence" ORDER BY "uploadedAt" DESC LIMIT 1';
  const { id } = await only<{ id: string }>(databaseUrl, newest);
  const address = await opened(app, cookie, id);
  const out = await passage(app.pid, size, () => download(address, { cookie }));
  const bare = await startBare(place, file);
  const piped = await passage(bare.pid, size, () => download(bare.url, {}));
  await fs.promises.rm(file);
  const grownFloor = piped.grown === null ? null : { value: piped.grown, is: "bare node:http piping the file" };
  return [
    { what: `upload of ${SIZE}`, unit: "MB/s", ours: ours.speed, floor: { value: copied.speed, is: "cp, then sha256sum of the copy" }, better: "more" },
    { what: `upload of ${SIZE}, the server grows by`, unit: "MB", ours: ours.grown, floor: null, better: "less" },
    { what: `download of ${SIZE}`, unit: "MB/s", ours: out.speed, floor: { value: piped.speed, is: "bare node:http piping the file" }, better: "more" },
    { what: `download of ${SIZE}, the server grows by`, unit: "MB", ours: out.grown, floor: grownFloor, better: "less" },
  ];
}

/** Many files at the same moment. */
async function crowd(place: Place, app: Application, cookie: string, { measureId }: Target): Promise<Measure[]> {
  const files = Array.from({ length: CROWD }, (_, index) => path.join(place.folder, `bench-${index}.pdf`));
  for (const file of files) await makeFile(file, CROWD_BYTES);
  const all = (work: (file: string) => Promise<unknown>) => () => Promise.all(files.map(work));
  const ours = await passage(app.pid, CROWD * CROWD_BYTES, all((file) => upload(app, cookie, measureId, file)));
  const copied = await passage(null, CROWD * CROWD_BYTES, all((file) => copyAndHash(file)));
  for (const file of files) await fs.promises.rm(file);
  const what = `${CROWD} uploads of ${CROWD_BYTES / MIB} MiB at once`;
  return [
    { what, unit: "MB/s", ours: ours.speed, floor: { value: copied.speed, is: "cp, then sha256sum, as many at once" }, better: "more" },
    { what: `${what}, the server grows by`, unit: "MB", ours: ours.grown, floor: null, better: "less" },
  ];
}

type Target = { databaseUrl: string; measureId: string };

/** 佐证材料, in and out. */
export async function evidence(place: Place, app: Application, databaseUrl: string): Promise<Measure[]> {
  const { measureId, account } = await only<{ measureId: string; account: string }>(databaseUrl, UPLOADABLE);
  const cookie = await signIn(app, account);
  const target = { databaseUrl, measureId };
  return [...(await alone(place, app, cookie, target)), ...(await crowd(place, app, cookie, target))];
}
