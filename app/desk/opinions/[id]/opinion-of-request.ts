import { notFound } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import type { OpinionVerb } from "#lib/domain/opinions/opinion.ts";
import type { OpinionView } from "#lib/domain/opinions/views.ts";
import { idParam } from "#lib/input/params.ts";
import { opinionPage } from "#lib/queries/opinion-page.ts";
import { phoneSealer } from "#lib/sealing/phone.ts";

/** The opinion of this address, for a page that does this to it; not found for those who may not do it now. */
export async function opinionOfRequest(asked: string, verb: OpinionVerb): Promise<OpinionView> {
  const id = idParam(asked) ?? notFound();
  const { actor } = await currentContext();
  const opinion = await opinionPage(actor, id, phoneSealer().open);
  return opinion?.rights.has(verb) ? opinion : notFound();
}
