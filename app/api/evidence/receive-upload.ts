import type { Actor } from "#lib/domain/actor.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import type { EvidencePlace } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { uploadEvidence } from "#lib/commands/evidence/upload-evidence.ts";
import { placeIn, replacedIn } from "#lib/input/evidence-address.ts";
import { evidencePage } from "#lib/queries/evidence-page.ts";
import { plainRefusal } from "../answer.ts";
import { backToPage, jsonAnswer } from "./answer.ts";
import { isSameOrigin } from "../same-origin.ts";
import { sentForm } from "../sent-form.ts";

/**
 * One file for one place (?measure=ID, ?order=ID or ?lookback=ID; &replaces=ID for a newer version), as multipart/form-data. Reads the
 * body as it arrives and never holds it. Answers a script in JSON, and a plain form by leading back to the page of the place; where the
 * sender may not even see that page, in a line of text.
 */
export async function receiveUpload(request: Request, actor: Actor | null, now: Date): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const place = placeIn(query);
  const result = await upload(request, actor, place && { ...place, replacesId: replacedIn(query) }, now);
  const outcome = result.ok ? "done" : result.refusal;
  if (request.headers.get("accept")?.includes("application/json")) return jsonAnswer(outcome);
  const page = actor && place ? await evidencePage(actor, place) : null;
  if (page) return backToPage(page, outcome);
  return plainRefusal(outcome === "done" ? { code: "notFound" } : outcome);
}

async function upload(
  request: Request,
  actor: Actor | null,
  place: (EvidencePlace & { replacesId: string | null }) | null,
  now: Date,
): Promise<Result<unknown, Refusal>> {
  if (!isSameOrigin(request)) return refuse({ code: "otherSite" });
  if (!actor) return refuse({ code: "signInNeeded" });
  if (!place) return refuse({ code: "notFound" });
  const sent = await sentForm(request, EVIDENCE_LIMIT_BYTES);
  if (!sent.ok) return sent;
  const { fileName, contents, ignoreRest } = sent.value;
  try {
    return await uploadEvidence(actor, { ...place, fileName, contents }, now);
  } finally {
    ignoreRest();
  }
}
