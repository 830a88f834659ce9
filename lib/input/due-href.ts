import type { Due, DueMore } from "#lib/domain/reports/due.ts";
import { ledgerWith } from "./ledger-filter.ts";
import { measuresHref } from "./report-lists.ts";
import { weekHref } from "./week-filter.ts";

/** Where what falls due is told in full; where there is more of it than a day shows, the list of all. */
export function dueHref(due: Due): string {
  if (due.kind === "cutOff") return weekHref(due.week);
  if ("more" in due) return moreHref(due);
  const page = `/desk/findings/${due.number}`;
  return due.kind === "measure" ? `${page}#measure-${due.ordinal}` : page;
}

function moreHref({ kind, day }: DueMore): string {
  switch (kind) {
    case "finding":
      return ledgerWith({ dueOn: day });
    case "measure":
      return measuresHref({ dueOn: day });
    case "order":
      return "/desk/orders";
    case "lookBack":
      return "/desk/lookbacks";
  }
}
