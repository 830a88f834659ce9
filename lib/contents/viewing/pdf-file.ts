import fs from "node:fs/promises";
import path from "node:path";
import { getDocument, PasswordException, PDFDataRangeTransport, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { NotShown } from "./not-shown.ts";

/** What is read at once; a page needs a few of these, of a file of any size. */
const STRETCH_BYTES = 256 * 1024;
/** A scan of A3 at 600 dpi has 70 million. */
const IMAGE_LIMIT_PIXELS = 100_000_000;

const folder = (name: string) => `${path.resolve("node_modules/pdfjs-dist", name)}/`;

const SETTINGS = {
  disableAutoFetch: true,
  disableStream: true,
  cMapUrl: folder("cmaps"),
  standardFontDataUrl: folder("standard_fonts"),
  wasmUrl: folder("wasm"),
  iccUrl: folder("iccs"),
  useSystemFonts: false,
  enableXfa: false,
  maxImageSize: IMAGE_LIMIT_PIXELS,
  verbosity: VerbosityLevel.ERRORS,
};

/** Hands out stretches of a file as they are asked for. */
class FileRanges extends PDFDataRangeTransport {
  readonly #file: fs.FileHandle;

  constructor(file: fs.FileHandle, size: number, head: Uint8Array) {
    super(size, head);
    this.#file = file;
  }

  override requestDataRange(begin: number, end: number): void {
    stretch(this.#file, begin, end).then((bytes) => this.onDataRange(begin, bytes), () => this.abort());
  }
}

async function stretch(file: fs.FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(end - begin), 0, end - begin, begin);
  return buffer.subarray(0, bytesRead);
}

/**
 * Opens a PDF for drawing or counting, reading only what that needs, and closes it afterwards. Scripts in it are never run: nothing
 * here knows how. Refuses one with a password ("fileLocked"); one that is no PDF fails.
 */
export async function withPdf<Value>(file: string, work: (pdf: PDFDocumentProxy) => Promise<Value>): Promise<Value> {
  const handle = await fs.open(file, "r");
  const task = getDocument({ range: await rangesOf(handle), rangeChunkSize: STRETCH_BYTES, ...SETTINGS });
  try {
    return await work(await task.promise);
  } catch (error) {
    if (error instanceof PasswordException) throw new NotShown({ code: "fileLocked" });
    throw error;
  } finally {
    await task.destroy();
    await handle.close();
  }
}

async function rangesOf(file: fs.FileHandle): Promise<FileRanges> {
  const { size } = await file.stat();
  return new FileRanges(file, size, await stretch(file, 0, Math.min(size, STRETCH_BYTES)));
}
