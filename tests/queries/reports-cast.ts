import { isValidElement, type ReactElement, type ReactNode } from "react";
import type { Column } from "#components/ui/data-table.tsx";
import type { Actor } from "#lib/domain/actor.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { measureFilter, signatureFilter, stayFilter } from "#lib/input/report-lists.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { type AllReports, allReports, report } from "#lib/queries/reports.ts";
import { measureList, signatureList, stayList } from "#lib/queries/reports-lists.ts";

/** All reports as this reader gets them. */
export async function reportsOf(reader: Actor, now: Date): Promise<AllReports> {
  const answer = await report(reader, now, allReports);
  if (answer === null || answer === "noRound") throw new Error("no reports");
  return answer.body;
}

/** How many lines the list at this address has for this reader, counted by the page itself. */
export async function countAt(reader: Actor, href: string, now: Date): Promise<number> {
  const { pathname, searchParams } = new URL(href, "http://desk");
  const query = Object.fromEntries(searchParams);
  switch (pathname) {
    case "/desk/findings": {
      const list = await ledger(reader, ledgerFilter.parse(query), now);
      if (list === null || list === "noRound") throw new Error("no ledger");
      return list.matching;
    }
    case "/desk/reports/measures":
      return totalOf(await measureList(reader, measureFilter.parse(query), now));
    case "/desk/reports/stays":
      return totalOf(await stayList(reader, stayFilter.parse(query), now));
    case "/desk/reports/signatures":
      return totalOf(await signatureList(reader, signatureFilter.parse(query), now));
    default:
      throw new Error(`no list at ${href}`);
  }
}

function totalOf(list: { total: number } | "noRound" | null): number {
  if (list === null || list === "noRound") throw new Error("no list");
  return list.total;
}

/** A number of a table, and where it leads. */
export type Linked = { count: number | string | null; href: string; of: string };

type Tabular = { columns: Column<unknown>[]; rows: unknown[] };

/** Every number of a report's table, as its cells hand it over. The table is asked for its cells, not drawn: tests run on the server's React, which draws nothing. */
export function linkedIn(table: ReactNode): Linked[] {
  if (!isValidElement<Partial<Tabular>>(table)) return [];
  const { columns, rows } = table.props;
  if (columns && rows && "rowKey" in table.props) return columns.flatMap(({ cell }) => rows.flatMap((row) => linkedOf(cell(row))));
  return linkedIn(made(table));
}

function linkedOf(node: ReactNode): Linked[] {
  if (!isValidElement<Linked>(node)) return [];
  if (typeof node.props.href === "string" && "count" in node.props) return [node.props];
  return linkedOf(made(node));
}

/** What a component of ours makes of its props; nothing of an element of HTML. */
function made({ type, props }: ReactElement): ReactNode {
  return typeof type === "function" ? Reflect.apply(type, null, [props]) : null;
}
