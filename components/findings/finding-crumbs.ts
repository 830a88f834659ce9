import type { Crumb } from "#components/ui/breadcrumb.tsx";

/** The way back from a page of a finding. */
export function findingCrumbs(number: number): Crumb[] {
  return [
    { label: "问题台账", href: "/desk/findings" },
    { label: `问题${number}`, href: `/desk/findings/${number}` },
  ];
}
