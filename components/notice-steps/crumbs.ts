import { noticeCrumbs, noticeHref } from "#components/notices/notice-crumbs.ts";
import type { Crumb } from "#components/ui/breadcrumb.tsx";

/** The way back up from what is done about a notice's proofreading. */
export function proofCrumbs(notice: { id: string }): Crumb[] {
  return [...noticeCrumbs(notice), { label: "核对", href: `${noticeHref(notice.id)}/proofreading` }];
}
