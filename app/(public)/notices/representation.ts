import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { withBanner } from "#lib/documents/edition/standing.ts";
import type { EditionStanding } from "#lib/domain/notice/edition.ts";
import { CODINGS, type Coding, codingFor } from "#lib/input/content-coding.ts";
import { approvedBytes, type EditionFileHead, type ServedEdition } from "#lib/queries/public-editions.ts";
import { keptBytes, type Representation } from "./kept-bytes.ts";

const ENDINGS = { br: ".br", gzip: ".gz", identity: "" } satisfies Record<Coding, string>;
const PRESS = { br: brotliCompressSync, gzip: gzipSync, identity: (bytes: Uint8Array) => bytes } satisfies Record<Coding, (bytes: Uint8Array) => Uint8Array>;

/** The name of a file as it is, and of the compressed forms that may be kept beside it. */
export function formsOf(name: string): string[] {
  return CODINGS.map((coding) => `${name}${ENDINGS[coding]}`);
}

/** What is answered: the bytes, how they are coded, and whether other codings would have been. */
export type Chosen = Representation & { coding: Coding; mediaType: string; varies: boolean };

/** The stored bytes of this file in the coding the browser likes best; null where they are not what was approved, or not there. */
export async function storedForm({ line, files }: ServedEdition, name: string, acceptEncoding: string | null): Promise<Chosen | null> {
  const plain = files.find((file) => file.name === name);
  if (!plain) return null;
  const coding = codingFor(acceptEncoding, CODINGS.filter((each) => files.some((file) => file.name === `${name}${ENDINGS[each]}`)));
  const head = files.find((file) => file.name === `${name}${ENDINGS[coding]}`) ?? plain;
  const found = await approved(line, head);
  return found && { ...found, coding, mediaType: plain.mediaType, varies: files.length > 1 };
}

function approved(line: ServedEdition["line"], head: EditionFileHead): Promise<Representation | null> {
  return keptBytes(head.sha256, async () => {
    const bytes = await approvedBytes(line, head);
    return bytes && { bytes, etag: `"${head.sha256}"` };
  });
}

/** The page of a corrected edition: what was approved with the banner in it, pressed once and kept like the rest. */
export async function banneredForm(served: ServedEdition, name: string, standing: EditionStanding, acceptEncoding: string | null): Promise<Chosen | null> {
  const plain = await storedForm(served, name, null);
  if (!plain) return null;
  const coding = codingFor(acceptEncoding, CODINGS);
  const key = `${plain.etag} ${coding} ${JSON.stringify(standing)}`;
  const made = await keptBytes(key, async () => {
    const bytes = PRESS[coding](withBanner(plain.bytes, standing));
    return { bytes, etag: `"${createHash("sha256").update(bytes).digest("hex")}"` };
  });
  return made && { ...made, coding, mediaType: plain.mediaType, varies: true };
}
