import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import { secretMarkInText } from "#lib/domain/evidence/secrecy.ts";
import { UNFINISHED_MOST } from "#lib/domain/evidence/upload.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { ORDER_STATUSES } from "#lib/domain/orders/order.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { evidencePath } from "./evidence-address.ts";

/** What came of one upload. */
export type UploadOutcome = "done" | Refusal;

/** What an upload's address says to the page it leads back to. */
export type UploadAnswer = { done: boolean; message: string };

/** The same on a measure's page: with the measure it was for. */
export type UploadMessage = UploadAnswer & { ordinal: number };

/** What the sentences of refusals need to say, as an address carries it. */
const DETAILS = ["extension", "status", "mark", "where", "page", "of", "quotaBytes", "usedBytes", "found"] as const;
type Detail = (typeof DETAILS)[number];

/** The page of a place with what came of an upload to it. */
export function outcomePath(page: EvidencePage, outcome: UploadOutcome): string {
  const ordinal = "ordinal" in page ? page.ordinal : null;
  const anchor = ordinal === null ? "evidence" : `measure-${ordinal}`;
  return `${evidencePath(page)}?${uploadParams(ordinal, outcome)}#${anchor}`;
}

/**
 * The query of the page of a place after a plain form was sent (without JavaScript): codes only, never sentences. A measure is
 * told by its number; an order or a look-back is its page.
 */
export function uploadParams(ordinal: number | null, outcome: UploadOutcome): URLSearchParams {
  const code = outcome === "done" ? outcome : outcome.code;
  const params = new URLSearchParams(ordinal === null ? { upload: code } : { upload: code, measure: String(ordinal) });
  const said = new Map<string, unknown>(Object.entries(outcome === "done" ? {} : outcome));
  for (const detail of DETAILS) {
    const value = said.get(detail);
    if (typeof value === "string" || typeof value === "number") params.set(detail, String(value));
  }
  return params;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Turns a page's query back into words; null when it tells of no upload. What nobody here wrote is not repeated. */
export function uploadAnswer(params: Params): UploadAnswer | null {
  const read = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  if (read("upload") === "done") return { done: true, message: "材料已上传。" };
  const refusal = refusalFrom(read("upload"), read);
  return refusal && { done: false, message: wordsOf(refusal) };
}

/** The same of a measure's page, whose number must be in the query. */
export function uploadMessage(params: Params): UploadMessage | null {
  const ordinal = Number([params.measure ?? ""].flat()[0]);
  if (!Number.isInteger(ordinal) || ordinal < 1) return null;
  const answer = uploadAnswer(params);
  return answer && { ordinal, ...answer };
}

/** Refusals whose sentences need nothing else to be known. */
const PLAIN = [
  "fileMissing", "oneFileAtATime", "fileEmpty", "fileNameRefused", "uploadBroken", "uploadEnded", "storageFull",
  "storageDown", "notYours", "otherSite", "notAForm", "evidenceReplaced", "evidenceWithdrawn", "evidenceReturnedHere",
  "lookBackEnded",
] as const;

function refusalFrom(code: string, read: (name: Detail) => string): Refusal | null {
  const plain = PLAIN.find((each) => each === code);
  if (plain) return { code: plain };
  switch (code) {
    case "fileTooLarge":
      return { code, limitBytes: EVIDENCE_LIMIT_BYTES };
    case "fileTypeRefused":
    case "fileNotWhatItSays":
      return { code, extension: /^[\p{L}\p{N} ]{0,20}$/u.test(read("extension")) ? read("extension") : "" };
    case "wrongStatus": {
      const known = FINDING_STATUSES.find((each) => each === read("status"));
      return known ? { code, status: known } : { code: "stale" };
    }
    case "orderStatus": {
      const known = ORDER_STATUSES.find((each) => each === read("status"));
      return known ? { code, status: known } : { code: "stale" };
    }
    case "uploadsTooMany":
      return { code, most: UNFINISHED_MOST };
    case "secretMark":
    case "fileInfected":
    case "quotaFull":
      return foundRefusal(code, read);
    default:
      return null;
  }
}

/** Those that tell what was found; without it, where somebody wrote something else there, they are not told. */
function foundRefusal(code: "secretMark" | "fileInfected" | "quotaFull", read: (name: Detail) => string): Refusal | null {
  if (code === "secretMark") {
    const [mark, where, page] = [read("mark"), read("where"), Number(read("page"))];
    const isMark = secretMarkInText([{ page: null, text: mark }])?.mark === mark;
    return isMark && (where === "name" || where === "text") ? { code, mark, where, page: Number.isInteger(page) && page > 0 ? page : null } : null;
  }
  if (code === "fileInfected") return /^[\w.:/-]{1,80}$/.test(read("found")) ? { code, found: read("found") } : null;
  const [of, quotaBytes, usedBytes] = [read("of"), Number(read("quotaBytes")), Number(read("usedBytes"))];
  const counted = [quotaBytes, usedBytes].every((bytes) => Number.isInteger(bytes) && bytes >= 0);
  return counted && (of === "department" || of === "round") ? { code, of, quotaBytes, usedBytes } : null;
}
