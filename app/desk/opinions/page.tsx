import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingCounts } from "#components/opinions/finding-counts.tsx";
import { OpinionFilters } from "#components/opinions/opinion-filters.tsx";
import { OpinionTable } from "#components/opinions/opinion-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { Role } from "#lib/domain/actor.ts";
import { OPINION_STATUS_WORDS } from "#lib/domain/labels/opinions.ts";
import { OPINION_STATUSES } from "#lib/domain/opinions/status.ts";
import type { OpinionFilter } from "#lib/domain/opinions/views.ts";
import { opinionFilter, opinionsHref } from "#lib/input/opinions.ts";
import { type OpinionList, opinionList, OPINIONS_PER_PAGE } from "#lib/queries/opinions.ts";

export const metadata: Metadata = { title: "群众意见" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OpinionsPage({ searchParams }: Props) {
  const { actor } = await currentContext();
  const filter = opinionFilter.parse(await searchParams);
  const list = (await opinionList(actor, filter)) ?? notFound();
  const { status, page } = filter;
  return (
    <>
      <PageHeader title="群众意见" lead={leadFor(actor.role)} actions={<ButtonLink href="/opinions/published">公开的意见与答复</ButtonLink>} />
      {list.byFinding.length === 0 ? (
        <EmptyState title="还没有群众意见">{emptyWords(actor.role)}</EmptyState>
      ) : (
        <>
          <FindingCounts counts={list.byFinding} open={page === 1 && filter.finding === null} />
          <OpinionFilters filter={filter} byFinding={list.byFinding} departments={list.departments} />
          <Tabs label="按办理情况查看" items={tabs(list, filter)} />
          {list.lines.length === 0 ? <NothingHere filter={filter} /> : <OpinionTable lines={list.lines} />}
        </>
      )}
      <Pagination
        page={page}
        pageSize={OPINIONS_PER_PAGE}
        total={status ? list.counts[status] : list.counts.total}
        hrefFor={(to) => opinionsHref({ ...filter, page: to })}
        unit="条意见"
      />
    </>
  );
}

function leadFor(role: Role): string {
  if (role === "DEPARTMENT") return "整改办转给您所在部室的意见。请拟写答复，由整改办审核后答复。";
  if (role === "OFFICE") return "群众对整改情况的意见。转部室办理或者直接答复，再决定是否公开。";
  return "群众对整改情况的意见和办理情况。";
}

function emptyWords(role: Role): string {
  return role === "DEPARTMENT" ? "整改办转来的意见会列在这里。" : "群众在公开页提交的意见会列在这里。";
}

function tabs({ counts }: OpinionList, { status: chosen, finding, department }: OpinionFilter) {
  const all = { label: "全部", href: opinionsHref({ finding, department }), current: chosen === null, count: counts.total };
  const each = OPINION_STATUSES.map((status) => ({
    label: OPINION_STATUS_WORDS[status],
    href: opinionsHref({ status, finding, department }),
    current: chosen === status,
    count: counts[status],
  }));
  return [all, ...each];
}

function NothingHere({ filter: { status, page } }: { filter: OpinionFilter }) {
  const title = page > 1 ? "没有这一页" : `没有${status ? `“${OPINION_STATUS_WORDS[status]}”的` : "这样的"}意见`;
  return <EmptyState title={title} action={<TextLink href={opinionsHref({})}>查看全部意见</TextLink>} />;
}
