import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { secretMarkInText } from "#lib/domain/evidence/secrecy.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { ORDER_STATUSES } from "#lib/domain/orders/order.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** What came of one upload. */
export type UploadOutcome = "done" | Refusal;

/** What an upload's address says to the page it leads back to. */
export type UploadAnswer = { done: boolean; message: string };

/** The same on a measure's page: with the measure it was for. */
export type UploadMessage = UploadAnswer & { ordinal: number };

/**
 * The query of the page of a place after a plain form was sent (without JavaScript): codes only, never sentences. A measure is
 * told by its number; an order or a look-back is its page.
 */
export function uploadParams(ordinal: number | null, outcome: UploadOutcome): URLSearchParams {
  const code = outcome === "done" ? outcome : outcome.code;
  const params = new URLSearchParams(ordinal === null ? { upload: code } : { upload: code, measure: String(ordinal) });
  if (outcome === "done") return params;
  if ("extension" in outcome) params.set("extension", outcome.extension);
  if ("status" in outcome) params.set("status", outcome.status);
  if ("mark" in outcome) {
    params.set("mark", outcome.mark);
    params.set("where", outcome.where === "name" ? "name" : String(outcome.page ?? ""));
  }
  return params;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Turns a page's query back into words; null when it tells of no upload. What nobody here wrote is not repeated. */
export function uploadAnswer(params: Params): UploadAnswer | null {
  const read = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  if (read("upload") === "done") return { done: true, message: "材料已上传。" };
  const refusal = read("upload") === "secretMark" ? secretMarkFrom(read("mark"), read("where")) : refusalFrom(read("upload"), read("extension"), read("status"));
  return refusal && { done: false, message: wordsOf(refusal) };
}

/** The same of a measure's page, whose number must be in the query. */
export function uploadMessage(params: Params): UploadMessage | null {
  const ordinal = Number([params.measure ?? ""].flat()[0]);
  if (!Number.isInteger(ordinal) || ordinal < 1) return null;
  const answer = uploadAnswer(params);
  return answer && { ordinal, ...answer };
}

/** A mark is repeated only if it is one. */
function secretMarkFrom(mark: string, where: string): Refusal | null {
  if (secretMarkInText([{ page: null, text: mark }])?.mark !== mark) return null;
  return { code: "secretMark", mark, where: where === "name" ? "name" : "text", page: /^[1-9]\d{0,5}$/.test(where) ? Number(where) : null };
}

function refusalFrom(code: string, extension: string, status: string): Refusal | null {
  switch (code) {
    case "fileMissing":
    case "oneFileAtATime":
    case "fileEmpty":
    case "fileNameRefused":
    case "uploadBroken":
    case "storageFull":
    case "notYours":
    case "otherSite":
    case "notAForm":
    case "lookBackEnded":
      return { code };
    case "fileTooLarge":
      return { code, limitBytes: EVIDENCE_LIMIT_BYTES };
    case "fileTypeRefused":
    case "fileNotWhatItSays":
      return { code, extension: /^[\p{L}\p{N} ]{0,20}$/u.test(extension) ? extension : "" };
    case "wrongStatus": {
      const known = FINDING_STATUSES.find((each) => each === status);
      return known ? { code, status: known } : { code: "stale" };
    }
    case "orderStatus": {
      const known = ORDER_STATUSES.find((each) => each === status);
      return known ? { code, status: known } : { code: "stale" };
    }
    default:
      return null;
  }
}
