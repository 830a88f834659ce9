import { promisify } from "node:util";
import zlib from "node:zlib";
import type { EditionFile } from "#lib/domain/notice/edition.ts";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gzip);

/** Where the head of a gzip file names the system it was made on; 255 stands for unknown. */
const OPERATING_SYSTEM = 9;

/** A text file, and beside it the same pressed as tightly as it goes: done once, served as often as anyone asks. */
export async function withCompressed(name: string, mediaType: string, text: string): Promise<EditionFile[]> {
  const bytes = Buffer.from(text, "utf8");
  const br = await brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const gz = await gzip(bytes, { level: 9 });
  gz[OPERATING_SYSTEM] = 255;
  return [
    { name, mediaType, bytes },
    { name: `${name}.br`, mediaType, bytes: br },
    { name: `${name}.gz`, mediaType, bytes: gz },
  ];
}
