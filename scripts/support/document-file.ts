import fs from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { DOCUMENT_LIMIT_BYTES } from "#lib/domain/official-text/limits.ts";
import type { Refusal as Refused } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { type ReadDocument, readDocument } from "#lib/documents/read/read-document.ts";
import { Refusal } from "./say.ts";

/** Reads a document where the person stands, not where npm does; "-" is what is piped in. Refuses what cannot be read; throws where there is no such file. */
export async function documentOf(file: string): Promise<Result<ReadDocument, Refused>> {
  const bytes = file === "-" ? await buffer(process.stdin) : await bytesOf(file);
  return readDocument(bytes, file === "-" ? "" : path.basename(file));
}

/** What is too large is told before it is taken into memory. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const size = await fs.stat(place).then((found) => (found.isFile() ? found.size : null), () => null);
  if (size === null) throw new Refusal(`没有这个文件：${place}`);
  if (size > DOCUMENT_LIMIT_BYTES) throw new Refusal(wordsOf({ code: "fileTooLarge", limitBytes: DOCUMENT_LIMIT_BYTES }));
  return fs.readFile(place);
}
