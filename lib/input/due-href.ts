import type { Due, DueMore } from "#lib/domain/reports/due.ts";
import { ledgerWith } from "./ledger-filter.ts";
import { measuresHref } from "./report-lists.ts";
import { weekHref } from "./week-filter.ts";

/** Where what falls due is told in full; where there is more of it than a day shows, the list of all. */
export function dueHref(due: Due): string {
  if (due.kind === "cutOff") return weekHref(due.week);
  if ("more" in due) return moreHref(due);
  switch (due.kind) {
    case "order":
      return `/desk/orders/${due.id}`;
    case "lookBack":
      return `/desk/lookbacks/${due.id}`;
    case "measure":
      return `/desk/findings/${due.number}#measure-${due.ordinal}`;
    case "finding":
      return `/desk/findings/${due.number}`;
  }
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
