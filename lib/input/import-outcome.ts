import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { DOCUMENT_LIMIT_BYTES, SHEET_TEXT_LIMIT, TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** The forms of /desk/import that send a file. */
export type ImportForm = "document" | "ledger";

/** The query that leads back to the form after a refusal: codes only, never sentences. */
export function importOutcomeParams(form: ImportForm, refusal: Refusal): URLSearchParams {
  const params = new URLSearchParams({ form, refused: refusal.code });
  if ("extension" in refusal) params.set("extension", refusal.extension);
  if (refusal.code === "documentTooLong") params.set("limit", String(refusal.limit));
  if ("format" in refusal) params.set("format", refusal.format);
  if ("scanned" in refusal && refusal.scanned) params.set("scanned", "1");
  return params;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Turns the page's query back into words for one of its forms; null when it tells of nothing. What nobody here wrote is not repeated. */
export function importMessage(params: Params, form: ImportForm): string | null {
  const read = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  if (read("form") !== form) return null;
  const refusal = refusalFrom(read("refused"), read);
  return refusal && wordsOf(refusal);
}

function refusalFrom(code: string, read: (name: string) => string): Refusal | null {
  switch (code) {
    case "fileMissing":
    case "oneFileAtATime":
    case "fileEmpty":
    case "fileNameRefused":
    case "uploadBroken":
    case "notAForm":
    case "notFound":
    case "documentIsPicture":
    case "documentIsArchive":
    case "documentEncrypted":
    case "documentDamaged":
    case "documentUnpacksTooLarge":
    case "documentSheetTooLarge":
    case "textUnreadable":
    case "sheetNotLedger":
    case "sheetsSeveral":
    case "sheetWithoutFindings":
      return { code };
    case "fileTooLarge":
      return { code, limitBytes: DOCUMENT_LIMIT_BYTES };
    case "documentTooLong":
      return { code, limit: Number(read("limit")) === SHEET_TEXT_LIMIT ? SHEET_TEXT_LIMIT : TEXT_LIMIT };
    case "documentWithoutText":
      return { code, scanned: read("scanned") === "1" };
    case "documentKindRefused":
      return { code, extension: /^[\p{L}\p{N}]{0,12}$/u.test(read("extension")) ? read("extension") : "" };
    case "documentToSaveAs":
      return { code, extension: read("extension") === "xlsx" ? "xlsx" : "docx" };
    case "documentIsLayout":
      return { code, format: read("format") === "OFD" ? "OFD" : "PDF" };
    default:
      return null;
  }
}
