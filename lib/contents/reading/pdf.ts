import fs, { type FileHandle } from "node:fs/promises";
import path from "node:path";
import { getDocument, PasswordException, PDFDataRangeTransport, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type FileOrigin, NO_ORIGIN } from "#lib/domain/evidence/contents.ts";
import { type FileRead, type Gathering, gathering, NOTHING, PAGE_LIMIT, readingOf, told } from "./reading.ts";

const FIRST_BYTES = 65_536;

/** The text of a PDF by pages. Scripts in it do not run, files in it are not opened, nothing it refers to is fetched. */
export async function readPdf(file: string): Promise<FileRead> {
  const handle = await fs.open(file, "r");
  try {
    const transport = await transportOver(handle);
    const task = getDocument({ range: transport, disableAutoFetch: true, disableStream: true, rangeChunkSize: FIRST_BYTES, ...SETTINGS });
    try {
      return await readDocument(await task.promise);
    } catch (error) {
      if (error instanceof PasswordException) return { ...NOTHING, reading: "locked" };
      throw error;
    } finally {
      await task.destroy();
    }
  } finally {
    await handle.close();
  }
}

const library = path.resolve("node_modules/pdfjs-dist");

const SETTINGS = {
  cMapUrl: `${library}/cmaps/`,
  standardFontDataUrl: `${library}/standard_fonts/`,
  wasmUrl: `${library}/wasm/`,
  cMapPacked: true,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: VerbosityLevel.ERRORS,
};

/** Lets the library read the file here and there. */
async function transportOver(handle: FileHandle): Promise<PDFDataRangeTransport> {
  const { size } = await handle.stat();
  const read = async (begin: number, end: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(end - begin), 0, end - begin, begin);
    return buffer.subarray(0, bytesRead);
  };
  const transport = new PDFDataRangeTransport(size, await read(0, Math.min(FIRST_BYTES, size)));
  transport.requestDataRange = (begin, end) => {
    read(begin, Math.min(end, size)).then((bytes) => transport.onDataRange(begin, bytes), () => transport.abort());
  };
  return transport;
}

async function readDocument(document: PDFDocumentProxy): Promise<FileRead> {
  const text = gathering();
  const unread = await gather(document, text);
  const origin = await originOf(document).catch(() => NO_ORIGIN);
  const most = document.numPages > PAGE_LIMIT || unread > 0;
  const reading = most && text.passages().length > 0 ? "part" : readingOf(text);
  return { ...NOTHING, reading: unread === Math.min(document.numPages, PAGE_LIMIT) ? "failed" : reading, pages: document.numPages, origin, passages: text.passages() };
}

/** Answers how many pages could not be read. */
async function gather(document: PDFDocumentProxy, text: Gathering): Promise<number> {
  let unread = 0;
  for (let number = 1; number <= Math.min(document.numPages, PAGE_LIMIT) && !text.isFull(); number += 1) {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: false });
      text.add(number, items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
      page.cleanup();
    } catch {
      unread += 1;
    }
  }
  return unread;
}

async function originOf(document: PDFDocumentProxy): Promise<FileOrigin> {
  const { info } = await document.getMetadata();
  const members = new Map<string, unknown>(Object.entries(info));
  return { ...NO_ORIGIN, author: told(members.get("Author")), program: told(members.get("Creator")) ?? told(members.get("Producer")) };
}
