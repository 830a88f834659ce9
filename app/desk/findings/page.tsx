import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { Role } from "#lib/domain/actor.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { isNarrowed, ledgerFilter, ledgerHref } from "#lib/input/ledger-filter.ts";
import { FINDINGS_PER_PAGE, type Ledger, ledger } from "#lib/queries/ledger.ts";
import { ExportLinks } from "./export-links.tsx";
import { AskedConditions, LedgerFilters, waysToWiden } from "./ledger-filters.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { LightCounts, LightLegend } from "./light-counts.tsx";

export const metadata: Metadata = { title: "问题台账" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LedgerPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const query = await searchParams;
  const list = (await ledger(actor, ledgerFilter.parse(query), now)) ?? notFound();
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        title="问题台账"
        lead={leadFor(actor.role)}
        actions={list !== "noRound" && mayWork(actor, "takeRoundArchive") && <ButtonLink href="/desk/archive">销号档案</ButtonLink>}
      />
      {list === "noRound" ? (
        <EmptyState
          title="还没有巡察轮次"
          action={actor.role === "OFFICE" && <TextLink href="/desk/import">导入反馈意见或整改通报</TextLink>}
        >
          导入巡察反馈、分解出问题之后，全部问题在这里逐项列出。
        </EmptyState>
      ) : (
        <Findings list={list} />
      )}
    </>
  );
}

function leadFor(role: Role): string {
  if (role === "DEPARTMENT") return "您所在部室牵头或配合整改的问题。";
  return role === "LEADER" ? "由您担任责任领导的问题。" : "本轮巡察反馈的全部问题。";
}

function Findings({ list }: { list: Ledger }) {
  const { filter, choices, lights, lines } = list;
  const summary = summaryOf(list);
  return (
    <>
      <LedgerFilters filter={filter} choices={choices} />
      <AskedConditions filter={filter} choices={choices} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-8">
        <p>{summary}</p>
        <LightCounts filter={filter} lights={lights} />
      </div>
      {lines.length === 0 ? <NothingHere list={list} /> : <LedgerTable lines={lines} filter={filter} caption={summary} />}
      <Pagination
        page={filter.page}
        pageSize={FINDINGS_PER_PAGE}
        total={list.matching}
        hrefFor={(page) => ledgerHref({ ...filter, page })}
        unit="个问题"
      />
      <ExportLinks filter={filter} matching={list.matching} />
      <LightLegend />
    </>
  );
}

function summaryOf({ filter, readable, matching, today }: Ledger): string {
  const found = isNarrowed(filter) ? `，符合条件${matching}个` : "";
  return `共${readable}个问题${found}（截至${longDay(today)}）`;
}

function NothingHere({ list }: { list: Ledger }) {
  const { filter, readable, matching } = list;
  if (readable === 0) return <EmptyState title="目前没有由您办理的问题">整改办分工之后，您的问题在这里列出。</EmptyState>;
  if (matching > 0) {
    return (
      <EmptyState
        title="没有这一页"
        action={<TextLink href={ledgerHref({ ...filter, page: 1 })}>回到第一页</TextLink>}
      >{`符合条件的问题共${matching}个。`}</EmptyState>
    );
  }
  return (
    <EmptyState title="没有符合条件的问题">
      <p>可以去掉其中一个条件再看：</p>
      <ul className="mt-1 list-disc ps-5">
        {waysToWiden(list).map(({ label, href }) => (
          <li key={label}>
            <TextLink href={href}>去掉“{label}”</TextLink>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
