import type { Readable } from "node:stream";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";

/** The bytes of an upload as they arrive. */
export type Contents = AsyncIterable<Uint8Array>;

/** A file received whole, not yet kept. `head`: its first bytes, for telling what it is. */
export type ReceivedFile = { temporary: string; size: number; sha256: string; head: Uint8Array };

/** A stretch of a file, both ends included. */
export type Span = { start: number; end: number };

/** Where files live, by the hash of their bytes: the same bytes are kept once. */
export type EvidenceStore = {
  /** Takes in bytes up to the limit. Refuses what is too large, breaks off or does not fit the disk: nothing of it stays. */
  receive(contents: Contents): Promise<Result<ReceivedFile, Refusal>>;
  /** Makes a received file permanent, safe against power loss. Refuses when the disk is full. */
  keep(file: ReceivedFile): Promise<Result<null, Refusal>>;
  /** Forgets a received file; without effect once it is kept. */
  discard(file: ReceivedFile): Promise<void>;
  /** Deletes what is kept under this hash, if anything is. */
  remove(sha256: string): Promise<void>;
  /** Reads what is kept under this hash, whole or a stretch of it. Throws when it is not there. */
  open(sha256: string, span?: Span): Promise<Readable>;
  /** The path of a local copy, for programs that read here and there in a file. Not to be changed; it may be gone a day later. */
  local(sha256: string): Promise<string>;
};

/** Thrown by the source of an upload that knows better than "it broke off" why it ends. */
export class UploadRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
