import { TextLink } from "#components/ui/link.tsx";
import type { Actor } from "#lib/domain/actor.ts";
import { opinionsHref } from "#lib/input/opinions.ts";
import { opinionsOnFinding } from "#lib/queries/opinions-waiting.ts";

/** How many opinions there are on a finding, for who may read them; nothing where there is none. */
export async function OpinionLine({ actor, number }: { actor: Actor; number: number }) {
  const count = await opinionsOnFinding(actor, number);
  if (!count) return null;
  return (
    <p className="mb-6">
      <TextLink href={opinionsHref({ finding: number })}>群众意见{count}条</TextLink>
    </p>
  );
}
