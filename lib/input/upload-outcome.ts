import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence.ts";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** What came of one upload. */
export type UploadOutcome = "done" | Refusal;

/** What an upload's address says to the page it leads back to: the measure it was for, and the sentence. */
export type UploadMessage = { ordinal: number; done: boolean; message: string };

/** The query of the measure's page after a plain form was sent (without JavaScript): codes only, never sentences. */
export function uploadParams(ordinal: number, outcome: UploadOutcome): URLSearchParams {
  const code = outcome === "done" ? outcome : outcome.code;
  const params = new URLSearchParams({ upload: code, measure: String(ordinal) });
  if (outcome === "done") return params;
  if ("extension" in outcome) params.set("extension", outcome.extension);
  if ("status" in outcome) params.set("status", outcome.status);
  return params;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Turns a page's query back into words; null when it tells of no upload. What nobody here wrote is not repeated. */
export function uploadMessage(params: Params): UploadMessage | null {
  const read = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const ordinal = Number(read("measure"));
  if (!Number.isInteger(ordinal) || ordinal < 1) return null;
  if (read("upload") === "done") return { ordinal, done: true, message: "材料已上传。" };
  const refusal = refusalFrom(read("upload"), read("extension"), read("status"));
  return refusal && { ordinal, done: false, message: wordsOf(refusal) };
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
    default:
      return null;
  }
}
