import type { Readable } from "node:stream";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";

/** The bytes of an upload as they arrive. */
export type Contents = AsyncIterable<Uint8Array>;

/** A file received whole, not yet kept. `head`: its first bytes, for telling what it is. */
export type ReceivedFile = { temporary: string; size: number; sha256: string; head: Uint8Array };

/** A stretch of a file, both ends included. */
export type Span = { start: number; end: number };

/** A file as the store itself knows it. `keptAt`: by the clock of the machine that keeps it. */
export type KeptFile = { sha256: string; size: number; keptAt: Date };

/** What lies in the way-in, under whatever name its upload gave it. */
export type StagedFile = { name: string; changedAt: Date };

/**
 * Where files live, by the hash of their bytes: the same bytes are kept once. Uploads are staged on this machine's disk first,
 * wherever they are kept in the end. Where the store cannot be reached, `prepare` and `keep` refuse with `storageDown`; everything
 * else throws StorageDown.
 */
export type EvidenceStore = {
  /** Takes in bytes up to the limit. Refuses what is too large, breaks off or does not fit the disk: nothing of it stays. */
  receive(contents: Contents): Promise<Result<ReceivedFile, Refusal>>;
  /** Does beforehand what of keeping may take minutes, to be called outside of any transaction; a file only prepared may be swept. */
  prepare(file: ReceivedFile): Promise<Result<null, Refusal>>;
  /** Makes a received file permanent, safe against power loss; quick once it is prepared. Refuses when the disk is full. */
  keep(file: ReceivedFile): Promise<Result<null, Refusal>>;
  /** Forgets a received file; without effect once it is kept. */
  discard(file: ReceivedFile): Promise<void>;
  /** Deletes what is kept under this hash, if anything is. */
  remove(sha256: string): Promise<void>;
  /** Reads what is kept under this hash, whole or a stretch of it. Throws BytesMissing when it is not there. */
  open(sha256: string, span?: Span): Promise<Readable>;
  /**
   * The path of a local copy, for programs that read here and there in a file. Not to be changed; it may be gone a day later.
   * Throws BytesMissing when it is not there.
   */
  local(sha256: string): Promise<string>;
  /** How many bytes are kept under this hash; null when nothing is. */
  size(sha256: string): Promise<number | null>;
  /** Everything that is kept, one after the other; what comes or goes meanwhile may be in it or not. */
  list(): AsyncIterable<KeptFile>;
  /** Everything that lies in the way-in, of uploads under way and of such as a crash left behind. */
  staged(): AsyncIterable<StagedFile>;
  /** Deletes what lies in the way-in under this name, if anything does. */
  unstage(name: string): Promise<void>;
};

/** Thrown when nothing is kept under a hash that a row names. */
export class BytesMissing extends Error {
  constructor(sha256: string) {
    super(`nothing is kept under ${sha256}`);
  }
}

/** Thrown when the store cannot be reached, or does not do what it should; `cause` tells the operator why. */
export class StorageDown extends Error {
  constructor(cause: unknown) {
    super(`the store of evidence does not answer: ${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}`, { cause });
  }
}

/** Thrown by the source of an upload that knows better than "it broke off" why it ends. */
export class UploadRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
