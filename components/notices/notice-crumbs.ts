import type { Crumb } from "#components/ui/breadcrumb.tsx";

/** The way back from a page beneath the list of notices. */
export const noticeListCrumbs: Crumb[] = [{ label: "通报", href: "/desk/notices" }];

/** The way back from a page of one notice. */
export function noticeCrumbs({ id }: { id: string }): Crumb[] {
  return [...noticeListCrumbs, { label: "这份通报", href: noticeHref(id) }];
}

/** Where a notice is; with the anchor of one of its places. */
export function noticeHref(id: string, anchor = ""): string {
  return `/desk/notices/${id}${anchor && `#${anchor}`}`;
}

/** Where one section of it is edited. The key stands in the address as it is, its colon written so that any browser keeps it. */
export function sectionHref(id: string, key: string): string {
  return `/desk/notices/${id}/sections/${encodeURIComponent(key)}`;
}

/** Where a section stands on the notice's page. */
export function sectionAnchor({ key, number }: { key: string; number: number | null }): string {
  return number === null ? `section-${key.replace(/[:.]/g, "-")}` : `section-finding-${number}`;
}
