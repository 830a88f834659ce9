import { Server } from "@tus/server";
import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { beginUpload } from "#lib/commands/evidence/begin-upload.ts";
import { finishUpload } from "#lib/commands/evidence/finish-upload.ts";
import { id as rowId } from "#lib/input/fields.ts";
import { announcedUpload } from "#lib/input/uploads.ts";
import { ownUpload } from "#lib/queries/own-upload.ts";
import { jsonAnswer } from "../evidence/answer.ts";
import { PRIVATE } from "../answer.ts";
import { isSameOrigin } from "../same-origin.ts";
import { uploadLocker } from "./locker.ts";
import { TusRefusal, TusStore } from "./tus-store.ts";

const PATH = "/api/uploads";
const locker = uploadLocker();

/** As much of a body that nobody wants is let through, so that its sender hears the answer. */
const UNWANTED_MOST = 64 * 1024 ** 2;

/**
 * Files in pieces (tus 1.0): POST /api/uploads?measure=ID (or order, lookback; &replaces=ID) begins one, PATCH adds to it, HEAD tells how far it
 * is, DELETE cancels it, GET tells in words what became of it. The PATCH with the last byte answers when the row is there, or with what stands
 * against it. Only the person who began an upload reaches it.
 */
export async function answerUpload(sent: Request, actor: Actor | null, now: Date): Promise<Response> {
  const request = endingWell(sent);
  const answer = await answerTo(request, actor, now);
  for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
  if (request.body && !request.bodyUsed) void ignore(request.body);
  return answer;
}

async function answerTo(request: Request, actor: Actor | null, now: Date): Promise<Response> {
  const reads = ["GET", "HEAD", "OPTIONS"].includes(request.method);
  // On a plain http address a browser does not say where a HEAD comes from; no other site can read the answer.
  if (!reads && !isSameOrigin(request)) return refused({ code: "otherSite" });
  if (!actor) return refused({ code: "signInNeeded" });
  if (request.method === "GET") return whatBecameOf(actor, uploadId(request));
  const server = tusServer(actor, now);
  return asJson(await server.handleWeb(request));
}

function tusServer(actor: Actor, now: Date): Server {
  return new Server({
    path: PATH,
    relativeLocation: true,
    datastore: new TusStore(actor, now),
    locker,
    // What had arrived is written already; there is nothing to wait for.
    lockDrainTimeout: 1,
    allowedOrigins: [],
    getFileIdFromRequest: uploadId,
    namingFunction: (request, metadata) => begin(request, metadata ?? {}, actor, now),
    onIncomingRequest: (request, id) => (request.method === "POST" ? Promise.resolve() : admit(request.method, actor, id, now)),
    onUploadFinish: async (_, { id }) => {
      await finish(actor, id, now);
      return {};
    },
    onResponseError: (_, error) => unexpected(error),
  });
}

/** The id in an address; undefined where there is none that could be one. */
function uploadId(request: Request): string | undefined {
  const last = new URL(request.url).pathname.slice(PATH.length + 1);
  return rowId.safeParse(last).data;
}

async function begin(request: Request, metadata: Record<string, string | null>, actor: Actor, now: Date): Promise<string> {
  const announced = announcedUpload(new URL(request.url).searchParams, metadata, Number(request.headers.get("upload-length")));
  if (!announced) throw new TusRefusal({ code: "notFound" });
  const begun = await beginUpload(actor, announced, now);
  if (!begun.ok) throw new TusRefusal(begun.refusal);
  return begun.value.uploadId;
}

/** Before anybody waits for an upload or works on it: whose it is, and whether it goes on. What a crash left whole is finished now. */
async function admit(method: string, actor: Actor, id: string, now: Date): Promise<void> {
  const upload = await ownUpload(actor, id);
  if (!upload) throw new TusRefusal({ code: "notFound" });
  if (upload.status === "REFUSED") throw new TusRefusal({ code: "uploadEnded" }, upload.refusal);
  if (upload.status === "KEPT" && method !== "HEAD") throw new TusRefusal({ code: "uploadEnded" });
  if (upload.status === "RECEIVING" && upload.received === upload.size && method !== "DELETE") await finish(actor, id, now);
}

async function finish(actor: Actor, id: string, now: Date): Promise<void> {
  const finished = await finishUpload(actor, id, now);
  if (!finished.ok) throw new TusRefusal(finished.refusal);
}

/** What nobody foresaw is for the log, not for the answer. */
function unexpected(error: object): undefined {
  if (!("status_code" in error)) throw error;
}

/** For a script that was told by HEAD, which has no words, that it cannot go on. */
async function whatBecameOf(actor: Actor, id: string | undefined): Promise<Response> {
  const upload = id === undefined ? null : await ownUpload(actor, id);
  if (!upload) return refused({ code: "notFound" });
  if (upload.status === "REFUSED") return Response.json({ ok: false, message: upload.refusal }, { status: 410 });
  return Response.json({ ok: upload.status === "KEPT", message: "" });
}

/**
 * The same request with a body that ends where the line breaks off, instead of failing there: an error would throw away what has arrived and
 * waits to be written.
 */
function endingWell({ url, method, headers, body }: Request): Request {
  if (!body) return new Request(url, { method, headers });
  const arriving = body.getReader();
  const kept = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await arriving.read().catch(() => ({ done: true, value: undefined }));
      if (done || !value) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => arriving.cancel(reason),
  });
  const init = { method, headers, body: kept, duplex: "half" };
  return new Request(url, init);
}

function refused(refusal: Refusal): Response {
  return jsonAnswer(refusal);
}

/** tus says nothing about the kind of its bodies; ours are JSON. */
function asJson(answer: Response): Response {
  if (!answer.ok) answer.headers.set("Content-Type", answer.headers.get("content-type") ?? "application/json");
  return answer;
}

async function ignore(body: ReadableStream<Uint8Array>): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of body) if ((size += chunk.byteLength) > UNWANTED_MOST) return;
  } catch {
    // The sender went away, or tus reads it.
  }
}
