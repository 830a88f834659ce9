import type { Readable } from "node:stream";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { evidenceStore } from "./store-in-use.ts";
import { BytesMissing, type Span, StorageDown } from "./store.ts";

/** Reads what is kept under this hash, for somebody who is to be told why not: the store does not answer, or the bytes are lost. */
export async function openKept(sha256: string, span?: Span): Promise<Result<Readable, Refusal>> {
  try {
    return ok(await evidenceStore().open(sha256, span));
  } catch (error) {
    const refusal = refusalOfStorage(error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

/** What a person is told of a failure of the store; null of every other failure. */
export function refusalOfStorage(error: unknown): Refusal | null {
  if (error instanceof StorageDown) return { code: "storageDown" };
  return error instanceof BytesMissing ? { code: "fileLost" } : null;
}
