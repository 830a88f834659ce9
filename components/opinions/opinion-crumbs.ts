import type { Crumb } from "#components/ui/breadcrumb.tsx";
import { opinionName } from "#lib/domain/labels/opinions.ts";
import type { OpinionView } from "#lib/domain/opinions/views.ts";

/** The way back from a page beneath the list of opinions. */
export const opinionListCrumbs: Crumb[] = [{ label: "群众意见", href: "/desk/opinions" }];

/** The way back from a page of one opinion. */
export function opinionCrumbs(opinion: Pick<OpinionView, "id" | "receipt">): Crumb[] {
  return [...opinionListCrumbs, { label: opinionName(opinion), href: `/desk/opinions/${opinion.id}` }];
}
