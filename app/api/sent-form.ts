import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { type SentFile, sentFile } from "#lib/evidence/arriving/sent-file.ts";

/** The form around the file: boundaries, headers and the few other fields. */
const SLACK_BYTES = 64 * 1024;

/** The one file of a form, its bytes still to come. A length beyond the limit is refused before a byte is read. */
export async function sentForm(request: Request, limitBytes: number): Promise<Result<SentFile, Refusal>> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;(?:.*[;\s])?boundary=[^;\s]/i.test(contentType)) {
    return refuse({ code: "notAForm" });
  }
  if (Number(request.headers.get("content-length")) > limitBytes + SLACK_BYTES) {
    return refuse({ code: "fileTooLarge", limitBytes, field: "file" });
  }
  return sentFile(request.body, contentType, limitBytes + SLACK_BYTES);
}
