"use server";

import { currentTime } from "#lib/clock/now.ts";
import { lookUpOpinion as lookUp } from "#lib/commands/opinions/look-up-opinion.ts";
import { sendOpinion as send } from "#lib/commands/opinions/send-opinion.ts";
import type { OpinionAnswer } from "#lib/domain/opinions/views.ts";
import { answerForm } from "#lib/forms/form-answer.ts";
import type { FormState } from "#lib/input/form.ts";
import { LookUpOpinion, SendOpinion } from "#lib/input/opinions.ts";
import { phoneSealer } from "#lib/sealing/phone.ts";
import { marksOfRequest } from "./sender.ts";

type Sent = { receipt: string };

// The receipt is told on the page that answers, and stands in no address: not in the history, nor in what a server writes down.
export async function sendOpinion(_previous: FormState<Sent>, form: FormData): Promise<FormState<Sent>> {
  const sending = { marks: await marksOfRequest(), seal: phoneSealer().seal };
  return answerForm(form, SendOpinion, (input) => send(sending, input, currentTime()), { tells: (sent) => sent });
}

export async function lookUpOpinion(_previous: FormState<OpinionAnswer>, form: FormData): Promise<FormState<OpinionAnswer>> {
  const marks = await marksOfRequest();
  return answerForm(form, LookUpOpinion, (input) => lookUp(marks("lookUp"), input, currentTime()), { tells: (answer) => answer });
}
