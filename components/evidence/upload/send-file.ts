import type { DetailedError, HttpRequest, HttpResponse } from "tus-js-client";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { identityOf, pauseBefore } from "#lib/domain/evidence/upload.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { FILE_UNREADABLE } from "#lib/domain/labels/uploads.ts";

/** How the sending of one file ended. Stopped by its person, it may go on later. */
export type SendOutcome = { kind: "done" } | { kind: "stopped" } | { kind: "refused"; message: string };

export type Sending = {
  /** Where it begins. */
  endpoint: string;
  /** Where it goes on, if it was begun. */
  address: string | null;
  signal: AbortSignal;
  onAddress: (address: string) => void;
  /** Told how many bytes have been sent so far. */
  onProgress: (sent: number) => void;
  /** The line is down; it is tried again by itself. */
  onLost: () => void;
};

/** One try: as above, or the line broke off. `reached`: the server was there, and could not. */
type Attempt = SendOutcome | { kind: "lost"; reached: boolean };

/** As much goes in one request: over 1 Mbit/s a minute, after which it is confirmed. */
const CHUNK_BYTES = 8 * 1024 ** 2;

/** So often in a row a server that is there may fail; a line that is down is waited for as long as the page is open. */
const FAILURES_MOST = 8;

/**
 * Sends one file in pieces, telling how far it is; goes on by itself after every break, with growing pauses and as soon as the browser says that
 * it is online again. Never throws.
 */
export async function sendFile(file: File, sending: Sending): Promise<SendOutcome> {
  let { address } = sending;
  let failures = 0;
  let pauses = 0;
  const onAddress = (begun: string) => {
    address = begun;
    sending.onAddress(begun);
  };
  const onProgress = (sent: number) => {
    [failures, pauses] = [0, 0];
    sending.onProgress(sent);
  };
  for (;;) {
    const attempt = await tryOnce(file, { ...sending, address, onAddress, onProgress });
    if (attempt.kind !== "lost") return attempt;
    if (attempt.reached) failures += 1;
    if (failures >= FAILURES_MOST) return { kind: "refused", message: wordsOf({ code: "uploadBroken" }) };
    sending.onLost();
    await pause(pauseBefore(pauses), sending.signal);
    pauses += 1;
    if (sending.signal.aborted) return { kind: "stopped" };
  }
}

/** Lets go of what has arrived; where the server cannot be reached, it stays in the list of what is unfinished. */
export async function discard(address: string): Promise<void> {
  await fetch(address, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => {});
}

/**
 * Asks for the last step of a file that had arrived whole when the server stopped, or this page was left; answers what stands against it,
 * or null.
 */
export async function finishLeft(address: string): Promise<string | null> {
  const answer = await fetch(address, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => null);
  if (!answer || answer.ok) return null;
  const attempt = await whatBecameOf(address);
  return attempt.kind === "refused" ? attempt.message : null;
}

/** tus asks a HEAD how far it is, and begins anew where that is refused: right where the upload is gone, wrong where it was refused. */
class CannotGoOn extends Error {}

function stopWhereRefused(request: HttpRequest, response: HttpResponse): void {
  const status = response.getStatus();
  if (request.getMethod() === "HEAD" && status >= 400 && status !== 404) throw new CannotGoOn(String(status));
}

async function tryOnce(file: File, { endpoint, address, signal, onAddress, onProgress }: Sending): Promise<Attempt> {
  if (signal.aborted) return { kind: "stopped" };
  const tus = await import("tus-js-client").catch(() => null);
  if (!tus) return { kind: "lost", reached: false };
  return new Promise((resolve) => {
    const upload = new tus.Upload(file, {
      endpoint: new URL(endpoint, window.location.href).href,
      uploadUrl: address,
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: { filename: file.name, fingerprint: identityOf(file).fingerprint },
      onAfterResponse: stopWhereRefused,
      onUploadUrlAvailable: () => void (upload.url && onAddress(upload.url)),
      onProgress: (sent) => onProgress(sent),
      onSuccess: () => resolve({ kind: "done" }),
      onError: (error) => resolve(error instanceof tus.DetailedError ? attemptOf(error, upload.url, file) : brokenOff(file)),
    });
    signal.addEventListener("abort", () => resolve(upload.abort().then(() => ({ kind: "stopped" }))), { once: true });
    upload.start();
  });
}

async function attemptOf({ originalResponse, causingError }: DetailedError, address: string | null, file: File): Promise<Attempt> {
  if (causingError instanceof CannotGoOn && address) return whatBecameOf(address);
  if (!originalResponse || originalResponse.getStatus() === 0) return brokenOff(file);
  const status = originalResponse.getStatus();
  const message = messageIn(originalResponse.getBody());
  if (message) return { kind: "refused", message };
  // 400 without our words: the same file is sent from another page as well, whose request took its place; 409: the server has more than
  // was confirmed, or less; 423, 5xx: it, or what stands before it, is busy or starts again.
  if (status === 400 || status === 409 || status === 423 || status >= 500) return { kind: "lost", reached: true };
  return { kind: "refused", message: messageFor(status) };
}

/** HEAD answers without words. */
async function whatBecameOf(address: string): Promise<Attempt> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  const message = answer && messageIn(await answer.text().catch(() => ""));
  return message ? { kind: "refused", message } : { kind: "lost", reached: answer !== null };
}

/** A browser tells a file that is gone from a line that is down by nothing but reading it. */
async function brokenOff(file: File): Promise<Attempt> {
  const readable = await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
  return readable ? { kind: "lost", reached: false } : { kind: "refused", message: FILE_UNREADABLE };
}

/** Until the time is up, the browser is online again, or its person stops it. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end, { signal: over.signal });
    signal.addEventListener("abort", end, { signal: over.signal });
  });
}

/** The server's own sentence, if it was the server that answered. */
function messageIn(answer: string): string | null {
  try {
    const parsed: unknown = JSON.parse(answer);
    const told = typeof parsed === "object" && parsed !== null && "message" in parsed ? parsed.message : null;
    return typeof told === "string" && told !== "" ? told : null;
  } catch {
    return null;
  }
}

/** A proxy in front of the server answers in its own words, or in none: its status must do. */
function messageFor(status: number): string {
  return wordsOf(status === 413 ? { code: "fileTooLarge", limitBytes: EVIDENCE_LIMIT_BYTES } : { code: "uploadBroken" });
}
