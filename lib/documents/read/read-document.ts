import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { DOCUMENT_LIMIT_BYTES, SHEET_TEXT_LIMIT, TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { containerHolds, natureOf } from "./nature.ts";
import { openPackage, type Package } from "./package.ts";
import { plainText } from "./plain-text.ts";
import { contentTypeOf, relationsOf, targetOf } from "./relations.ts";
import { readWorkbook } from "./sheet/read-workbook.ts";
import { damaged, tooLong, Unreadable } from "./unreadable.ts";
import { readWord } from "./word/read-word.ts";

/**
 * A document as text. `sheets` are the sheets of an .xlsx, null for anything else; `tables` the tables of a .docx that hold
 * anything, in order, their rows also in the text.
 */
export type ReadDocument = { text: string; sheets: SheetGrid[] | null; tables: SheetGrid[] };

/** Extensions of what Word and Excel, or WPS, open and can save in the format that is read here. */
const LIKE_WORD = ["doc", "dot", "wps", "wpt", "rtf", "odt", "htm", "html", "mht", "mhtml"];
const LIKE_EXCEL = ["xls", "xlt", "et", "ett", "ods", "csv", "xlsb"];
const OPEN_XML = ["docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm"];
const PLAIN = ["txt", "text", "md", ""];

/**
 * Reads .docx, .xlsx and .txt by what the bytes are; the name only decides where the bytes do not. Refuses, with what to do about
 * it, every other kind, what is empty, too large, damaged or has a password, and what holds no text. Never throws for any bytes.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<Result<ReadDocument, Refusal>> {
  if (bytes.length === 0) return refuse({ code: "fileEmpty", field: "file" });
  if (bytes.length > DOCUMENT_LIMIT_BYTES) return refuse({ code: "fileTooLarge", limitBytes: DOCUMENT_LIMIT_BYTES, field: "file" });
  try {
    const { hasPictures, ...read } = await readByNature(bytes, extensionOf(fileName));
    const limit = read.sheets ? SHEET_TEXT_LIMIT : TEXT_LIMIT;
    if (read.text.length > limit) throw tooLong(limit);
    if (read.text.trim() === "") return refuse({ code: "documentWithoutText", scanned: hasPictures, field: "file" });
    return ok(read);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.refusal);
    throw error;
  }
}

/** `hasPictures` tells a scan from an empty page. */
export type Read = ReadDocument & { hasPictures: boolean };

async function readByNature(bytes: Uint8Array, extension: string): Promise<Read> {
  const nature = natureOf(bytes);
  switch (nature) {
    case "zip":
      return readPackage(await openPackage(bytes), extension);
    case "container":
      throw new Unreadable(refusalOfContainer(bytes, extension));
    case "pdf":
      throw new Unreadable({ code: "documentIsLayout", format: "PDF", field: "file" });
    case "picture":
      throw new Unreadable({ code: "documentIsPicture", field: "file" });
    case "archive":
      throw new Unreadable({ code: "documentIsArchive", field: "file" });
    case "rtf":
      throw new Unreadable({ code: "documentToSaveAs", extension: "docx", field: "file" });
    case "other":
      if (PLAIN.includes(extension)) return { text: plainText(bytes), sheets: null, tables: [], hasPictures: false };
      throw OPEN_XML.includes(extension) ? damaged() : new Unreadable(refusalOfName(extension));
  }
}

/** Word, Excel, or neither; decided by what the package says of its main part, not by the file's name. Throws `Unreadable`. */
export async function readPackage(source: Package, extension: string): Promise<Read> {
  const main = targetOf(source, await relationsOf(source, ""), "officeDocument");
  if (main === null) throw new Unreadable(refusalOfPackage(source, extension));
  const type = await contentTypeOf(source, main);
  if (/wordprocessingml|ms-word/.test(type)) {
    const { text, tables, hasPictures } = await readWord(source, main);
    return { text, tables, sheets: null, hasPictures };
  }
  if (/sheet\.binary/.test(type)) throw new Unreadable({ code: "documentToSaveAs", extension: "xlsx", field: "file" });
  if (/spreadsheetml|ms-excel/.test(type)) return { ...(await readWorkbook(source, main)), tables: [], hasPictures: false };
  throw OPEN_XML.includes(extension) ? damaged() : new Unreadable(refusalOfName(extension));
}

function refusalOfPackage(source: Package, extension: string): Refusal {
  if (source.has("OFD.xml")) return { code: "documentIsLayout", format: "OFD", field: "file" };
  if (source.has("mimetype") && source.has("content.xml")) {
    return { code: "documentToSaveAs", extension: extension === "ods" ? "xlsx" : "docx", field: "file" };
  }
  return OPEN_XML.includes(extension) ? damaged().refusal : { code: "documentIsArchive", field: "file" };
}

/** The older formats, and files with a password, are containers of named streams. */
function refusalOfContainer(bytes: Uint8Array, extension: string): Refusal {
  if (containerHolds(bytes, "EncryptedPackage")) return { code: "documentEncrypted", field: "file" };
  if (containerHolds(bytes, "WordDocument")) return { code: "documentToSaveAs", extension: "docx", field: "file" };
  if (containerHolds(bytes, "Workbook") || containerHolds(bytes, "Book")) {
    return { code: "documentToSaveAs", extension: "xlsx", field: "file" };
  }
  return OPEN_XML.includes(extension) ? damaged().refusal : refusalOfName(extension);
}

function refusalOfName(extension: string): Refusal {
  if (LIKE_WORD.includes(extension)) return { code: "documentToSaveAs", extension: "docx", field: "file" };
  if (LIKE_EXCEL.includes(extension)) return { code: "documentToSaveAs", extension: "xlsx", field: "file" };
  return { code: "documentKindRefused", extension, field: "file" };
}
