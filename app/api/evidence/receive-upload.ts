import type { Actor } from "#lib/domain/actor.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { uploadEvidence } from "#lib/commands/upload-evidence.ts";
import { id } from "#lib/input/fields.ts";
import { measurePlace } from "#lib/queries/evidence-file.ts";
import { plainRefusal } from "../answer.ts";
import { backToPage, jsonAnswer } from "./answer.ts";
import { isSameOrigin } from "../same-origin.ts";
import { sentForm } from "../sent-form.ts";

/**
 * One file for one measure (?measure=ID), as multipart/form-data. Reads the body as it arrives and never holds it.
 * Answers a script in JSON, and a plain form by leading back to the measure's page; where the sender may not even see
 * that page, in a line of text.
 */
export async function receiveUpload(request: Request, actor: Actor | null, now: Date): Promise<Response> {
  const measureId = id.safeParse(new URL(request.url).searchParams.get("measure")).data;
  const result = await upload(request, actor, measureId, now);
  const outcome = result.ok ? "done" : result.refusal;
  if (request.headers.get("accept")?.includes("application/json")) return jsonAnswer(outcome);
  const place = actor && measureId ? await measurePlace(actor, measureId) : null;
  if (place) return backToPage(place, outcome);
  return plainRefusal(outcome === "done" ? { code: "notFound" } : outcome);
}

async function upload(
  request: Request,
  actor: Actor | null,
  measureId: string | undefined,
  now: Date,
): Promise<Result<unknown, Refusal>> {
  if (!isSameOrigin(request)) return refuse({ code: "otherSite" });
  if (!actor) return refuse({ code: "signInNeeded" });
  if (!measureId) return refuse({ code: "notFound" });
  const sent = await sentForm(request, EVIDENCE_LIMIT_BYTES);
  if (!sent.ok) return sent;
  const { fileName, contents, ignoreRest } = sent.value;
  try {
    return await uploadEvidence(actor, { measureId, fileName, contents }, now);
  } finally {
    ignoreRest();
  }
}
