"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { answerOpinion as answer } from "#lib/commands/opinions/answer-opinion.ts";
import { assignOpinion as assign } from "#lib/commands/opinions/assign-opinion.ts";
import { draftAnswer as draft } from "#lib/commands/opinions/draft-answer.ts";
import { publishOpinion as publish } from "#lib/commands/opinions/publish-opinion.ts";
import { setOpinionAside as setAside } from "#lib/commands/opinions/set-opinion-aside.ts";
import { unpublishOpinion as unpublish } from "#lib/commands/opinions/unpublish-opinion.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { AnswerOpinion, AssignOpinion, DraftAnswer, PublishOpinion, SetAsideOpinion, UnpublishOpinion } from "#lib/input/opinions.ts";

const backToOpinion = (key: DoneKey) => ({
  redirectTo: ({ opinionId }: { opinionId: string }) => withDone(`/desk/opinions/${opinionId}`, key),
});

export const assignOpinion = authorisedAction(AssignOpinion, assign, backToOpinion("opinionAssigned"));
export const draftAnswer = authorisedAction(DraftAnswer, draft, backToOpinion("opinionDrafted"));
export const answerOpinion = authorisedAction(AnswerOpinion, answer, { ...backToOpinion("opinionAnswered"), review: true });
export const setOpinionAside = authorisedAction(SetAsideOpinion, setAside, { ...backToOpinion("opinionSetAside"), review: true });
export const publishOpinion = authorisedAction(PublishOpinion, publish, { ...backToOpinion("opinionPublished"), review: true });
export const unpublishOpinion = authorisedAction(UnpublishOpinion, unpublish, backToOpinion("opinionUnpublished"));
