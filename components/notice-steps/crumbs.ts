import type { Crumb } from "#components/ui/breadcrumb.tsx";

/** The way back up from a page that does one thing to a notice. */
export function noticeCrumbs({ id, title }: { id: string; title: string }): Crumb[] {
  return [
    { label: "通报", href: "/desk/notices" },
    { label: title, href: `/desk/notices/${id}` },
  ];
}

/** The way back up from what is done about its proofreading. */
export function proofCrumbs(notice: { id: string; title: string }): Crumb[] {
  return [...noticeCrumbs(notice), { label: "核对", href: `/desk/notices/${notice.id}/proofreading` }];
}
