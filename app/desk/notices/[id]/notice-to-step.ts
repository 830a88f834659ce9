import { notFound } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import type { NoticeVerb } from "#lib/domain/notice/life.ts";
import type { NoticeStepView } from "#lib/domain/notice/step-views.ts";
import { idParam } from "#lib/input/params.ts";
import { noticeProofreading, type ProofPage } from "#lib/queries/notice-proofreading.ts";
import { noticeSteps } from "#lib/queries/notice-steps.ts";

/** The notice of this address, for a page that does one thing to it; not found for those who may not do it now. */
export async function noticeToStep(asked: string, verb: NoticeVerb): Promise<NoticeStepView> {
  const id = idParam(asked) ?? notFound();
  const { actor } = await currentContext();
  const notice = await noticeSteps(actor, id);
  return notice?.rights.has(verb) ? notice : notFound();
}

/** The same with its proofreading. */
export async function noticeToProofread(asked: string, verb: NoticeVerb): Promise<{ notice: NoticeStepView; page: ProofPage }> {
  const notice = await noticeToStep(asked, verb);
  const { actor, now } = await currentContext();
  return { notice, page: (await noticeProofreading(actor, notice.id, now)) ?? notFound() };
}
