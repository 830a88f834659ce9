import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { RegulationCounts } from "#components/regulations/regulation-counts.tsx";
import { RegulationFilters } from "#components/regulations/regulation-filters.tsx";
import { RegulationTable } from "#components/regulations/regulation-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { regulationFilter, regulationsHref } from "#lib/input/regulations.ts";
import { regulationList, REGULATIONS_PER_PAGE } from "#lib/queries/regulations.ts";

export const metadata: Metadata = { title: "制度" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegulationsPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const query = await searchParams;
  const filter = regulationFilter.parse(query);
  const list = (await regulationList(actor, filter, now)) ?? notFound();
  const { today, counts, matching, lines, mayKeep } = list;
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        title="制度"
        lead="整改中制定和修订的制度，以及各自回应的问题。"
        actions={mayKeep && <ButtonLink href="/desk/regulations/new" variant="primary">登记制度</ButtonLink>}
      />
      <RegulationCounts counts={counts} today={today} />
      <RegulationFilters filter={filter} />
      {lines.length === 0 ? (
        <EmptyState title="没有符合条件的制度">请放宽筛选条件，或清除筛选查看全部制度。</EmptyState>
      ) : (
        <RegulationTable rows={lines} asOf={today} mayKeep={mayKeep} />
      )}
      <Pagination page={filter.page} pageSize={REGULATIONS_PER_PAGE} total={matching} hrefFor={(page) => regulationsHref({ ...filter, page })} unit="项制度" />
    </>
  );
}
