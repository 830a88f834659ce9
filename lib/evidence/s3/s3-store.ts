import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { incoming } from "../arriving/incoming.ts";
import { localCache } from "./local-cache.ts";
import { s3Client } from "./s3-client.ts";
import type { S3Settings } from "./s3-settings.ts";
import { BytesMissing, type EvidenceStore, type KeptFile, type ReceivedFile, type Span, StorageDown } from "../store.ts";

/** What is held in memory of files on their way: two parts, and one being read, of two files at a time. The protocol wants no smaller parts. */
const PART_BYTES = 5 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const FILES_AT_ONCE = 2;
/** To ask for a size, or to delete, must not take longer than the transaction it is done in, three attempts together. */
const QUICK_MS = 5_000;
/** Local copies, for programs that read here and there in a file. */
const CACHE_BYTES = 5 * 1024 ** 3;

type Place = { root: string; limitBytes: number; settings: S3Settings; cacheBytes?: number };
type Bucket = { client: S3Client; name: string };

const keyOf = (sha256: string) => `evidence/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
const KEY = /^evidence\/(..)\/(..)\/(\1\2[0-9a-f]{60})$/;

/**
 * Keeps files in a bucket of a server that speaks S3, each an object of its own; what is on its way in is staged below `root`. An
 * object is there whole or not at all: the last request of an upload makes it, and its size is asked for afterwards.
 */
export function s3Store({ root, limitBytes, settings, cacheBytes = CACHE_BYTES }: Place): EvidenceStore {
  const bucket: Bucket = { client: s3Client(settings), name: settings.bucket };
  const bring = onceAtATime(atMost(FILES_AT_ONCE), bucket);
  const cache = localCache(path.join(root, "cache"), cacheBytes, (sha256) => open(bucket, sha256));
  return {
    ...incoming({ root, limitBytes }),
    prepare: (file) => whereStoreAnswers(() => bring(file)),
    keep: (file) =>
      whereStoreAnswers(async () => {
        if ((await sizeOf(bucket, file.sha256)) !== file.size) await bring(file);
      }),
    async remove(sha256) {
      await cache.forget(sha256);
      await answered(bucket.client.send(new DeleteObjectCommand(objectOf(bucket, sha256)), { requestTimeout: QUICK_MS }));
    },
    open: (sha256, span) => open(bucket, sha256, span),
    local: (sha256) => cache.path(sha256),
    size: (sha256) => sizeOf(bucket, sha256),
    list: () => list(bucket),
  };
}

function objectOf({ name }: Bucket, sha256: string): { Bucket: string; Key: string } {
  return { Bucket: name, Key: keyOf(sha256) };
}

/** Brings the staged bytes to the server, whether or not they are there: what was damaged there becomes whole again. */
async function send(bucket: Bucket, { temporary, sha256, size }: ReceivedFile): Promise<void> {
  const bytes = createReadStream(temporary, { highWaterMark: 1024 * 1024 });
  const params = { ...objectOf(bucket, sha256), Body: bytes, ContentType: "application/octet-stream" };
  const upload = new Upload({ client: bucket.client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE });
  await answered(upload.done()).finally(() => bytes.destroy());
  const arrived = await sizeOf(bucket, sha256);
  if (arrived !== size) throw new StorageDown(new Error(`${arrived ?? "no"} bytes arrived of ${size}`));
}

async function open(bucket: Bucket, sha256: string, span?: Span): Promise<Readable> {
  const range = span && { Range: `bytes=${span.start}-${span.end}` };
  const { Body, ContentLength } = await answered(bucket.client.send(new GetObjectCommand({ ...objectOf(bucket, sha256), ...range })), sha256);
  if (!(Body instanceof Readable)) throw new StorageDown(new Error("an object without a body"));
  if (!span || ContentLength === span.end - span.start + 1) return Body;
  // Whoever asked told its own reader how much there would be.
  Body.destroy();
  throw new StorageDown(new Error(`${ContentLength ?? "no"} bytes came for ${range?.Range}`));
}

async function sizeOf(bucket: Bucket, sha256: string): Promise<number | null> {
  try {
    const asked = bucket.client.send(new HeadObjectCommand(objectOf(bucket, sha256)), { requestTimeout: QUICK_MS });
    return (await answered(asked, sha256)).ContentLength ?? null;
  } catch (error) {
    if (error instanceof BytesMissing) return null;
    throw error;
  }
}

async function* list({ client, name }: Bucket): AsyncGenerator<KeptFile> {
  const pages = paginateListObjectsV2({ client }, { Bucket: name, Prefix: "evidence/" })[Symbol.asyncIterator]();
  for (let page = await answered(pages.next()); page.done !== true; page = await answered(pages.next())) {
    for (const { Key = "", Size = 0, LastModified } of page.value.Contents ?? []) {
      const sha256 = KEY.exec(Key)?.[3];
      if (sha256 && LastModified) yield { sha256, size: Size, keptAt: LastModified };
    }
  }
}

/** Tells "nothing under this hash" from every other failure: a wrong key or bucket must not look like lost files. */
async function answered<Value>(work: Promise<Value>, sha256: string | null = null): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const missing = error instanceof S3ServiceException && ["NoSuchKey", "NotFound"].includes(error.name);
    throw missing && sha256 !== null ? new BytesMissing(sha256) : new StorageDown(error);
  }
}

/** Turns a store that cannot be reached, or is full, into a refusal, and tells the operator's log why. */
async function whereStoreAnswers(work: () => Promise<unknown>): Promise<Result<null, Refusal>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    if (!(error instanceof StorageDown)) throw error;
    process.stderr.write(`材料存储：${error.message}\n`);
    const full = error.cause instanceof S3ServiceException && error.cause.$metadata.httpStatusCode === 507;
    return refuse({ code: full ? "storageFull" : "storageDown", field: "file" });
  }
}

/** Two uploads of the same bytes at the same moment are one upload: not every server takes two of one name at once. */
function onceAtATime(inTurn: ReturnType<typeof atMost>, bucket: Bucket): (file: ReceivedFile) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  return (file) => {
    const sending = underWay.get(file.sha256) ?? inTurn(() => send(bucket, file)).finally(() => underWay.delete(file.sha256));
    underWay.set(file.sha256, sending);
    return sending;
  };
}

/** Lets only so many do their work at a time; the others wait in the order they came. */
function atMost(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
