"use server";

import { actorOfRequest } from "#lib/auth/session.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { PASTED_MOST } from "#lib/domain/proofread/pasted.ts";
import { mendPasted, pastedProof } from "#lib/domain/proofread/proofread-pasted.ts";
import { lengthOf } from "#lib/domain/typed-text.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { formValues, parseForm } from "#lib/input/form.ts";
import { PastedText, type PastedState } from "#lib/input/proofread.ts";

/** Proofreads what was pasted, after mending what was asked for. Writes nothing down: the text goes back with the answer. */
export async function proofreadPasted(previous: PastedState, form: FormData): Promise<PastedState> {
  const turn = previous.turn + 1;
  const sent = formValues(form);
  const actor = await actorOfRequest();
  if (!actor || !mayWork(actor, "proofread")) return refused(turn, sent, { form: wordsOf({ code: actor ? "notFound" : "signInNeeded" }) });
  const parsed = parseForm(PastedText, sent);
  if (!parsed.ok) return refused(turn, sent, parsed.errors);
  const { text, publishedOn, mend } = parsed.value;
  if (!mend) return { turn, kind: "checked", proof: pastedProof(text, publishedOn), mended: null };
  const after = mendPasted(text, publishedOn, mend);
  return { turn, kind: "checked", proof: pastedProof(after.text, publishedOn), mended: after.mended };
}

/** What is too long is not sent back: it would be too long to come again. */
function refused(turn: number, sent: Record<string, string | string[]>, errors: Record<string, string>): PastedState {
  const [text, publishedOn] = [sent.text, sent.publishedOn].map((value) => (typeof value === "string" ? value : ""));
  return { turn, kind: "refused", errors, text: lengthOf(text ?? "") > PASTED_MOST ? "" : (text ?? ""), publishedOn: publishedOn ?? "" };
}
