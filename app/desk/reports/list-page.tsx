import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Conditions } from "#components/reports/conditions.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { ListPage as Listed } from "#lib/domain/reports/views.ts";
import { NoRound } from "./report-page.tsx";

type ListPageProps<Line> = {
  title: string;
  /** The report whose numbers lead here. */
  report: { label: string; href: string };
  list: Listed<Line> | "noRound";
  /** What narrows it, each with the address without it. */
  conditions: { label: string; href: string }[];
  hrefFor: (page: number) => string;
  unit: string;
  /** The table of a page that has lines. */
  table: (lines: Line[], caption: string) => ReactNode;
};

/** A list that a report's number leads to: what narrows it, the lines, and the pages. */
export function ListPage<Line>({ title, report, list, conditions, hrefFor, unit, table }: ListPageProps<Line>) {
  const crumbs = [{ label: "报表", href: "/desk/reports" }, report];
  if (list === "noRound") {
    return (
      <>
        <PageHeader title={title} breadcrumb={crumbs} />
        <NoRound />
      </>
    );
  }
  const caption = `${conditions.length > 0 ? "符合条件" : "共"}${list.total}${unit}（截至${longDay(list.today)}）`;
  return (
    <>
      <PageHeader title={title} lead={caption} breadcrumb={crumbs} />
      <Conditions items={conditions} />
      {list.lines.length > 0 ? table(list.lines, caption) : <Nothing list={list} first={hrefFor(1)} unit={unit} />}
      <Pagination page={list.page} pageSize={list.pageSize} total={list.total} hrefFor={hrefFor} unit={unit} />
    </>
  );
}

function Nothing({ list: { total }, first, unit }: { list: { total: number }; first: string; unit: string }) {
  if (total === 0) return <EmptyState title="没有符合条件的内容">可以去掉其中一个条件再看。</EmptyState>;
  return <EmptyState title="没有这一页" action={<TextLink href={first}>回到第一页</TextLink>}>{`符合条件的共${total}${unit}。`}</EmptyState>;
}
