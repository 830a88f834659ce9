import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookBackTable } from "#components/look-back/look-back-table.tsx";
import { LookBackTabs } from "#components/look-back/look-back-tabs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Select } from "#components/ui/select.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { LOOK_BACK_WORDS } from "#lib/domain/labels/look-backs.ts";
import { partName } from "#lib/domain/labels/narrowing.ts";
import { LOOK_BACK_RESULTS } from "#lib/domain/look-back.ts";
import { lookBackFilter, lookBacksHref } from "#lib/input/look-back-filter.ts";
import { LOOK_BACKS_PER_PAGE, type LookBackList, lookBacks } from "#lib/queries/look-backs.ts";

export const metadata: Metadata = { title: "回头看" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LookBacksPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const list = (await lookBacks(actor, lookBackFilter.parse(await searchParams), now)) ?? notFound();
  return (
    <>
      <PageHeader title="回头看" lead="销号之后，到现场或查阅资料，看整改成效是否巩固。" />
      {list === "noRound" ? (
        <EmptyState title="还没有巡察轮次">问题销号之后，到期要回头看的在这里列出。</EmptyState>
      ) : (
        <LookBacks list={list} />
      )}
    </>
  );
}

function LookBacks({ list }: { list: LookBackList }) {
  const { filter, counts, lines, today } = list;
  const caption = `${CAPTIONS[filter.tab]}${counts[filter.tab]}次（截至${longDay(today)}）`;
  return (
    <>
      <LookBackTabs current={filter.tab} counts={counts} narrowing={filter} />
      <Filters list={list} />
      {lines.length === 0 ? <NothingHere list={list} /> : <LookBackTable lines={lines} tab={filter.tab} today={today} caption={caption} />}
      <Pagination
        page={filter.page}
        pageSize={LOOK_BACKS_PER_PAGE}
        total={counts[filter.tab]}
        hrefFor={(page) => lookBacksHref({ ...filter, page })}
        unit="次"
      />
    </>
  );
}

const CAPTIONS = { due: "到期待查", planned: "尚未到期", done: "已查" } as const;

function Filters({ list: { filter, choices } }: { list: LookBackList }) {
  const { tab, department, part, result } = filter;
  const narrowed = department !== null || part !== null || result !== null;
  const parts = choices.parts.map(({ value, label }) => ({ value, label: label ? `${partName(Number(value))}：${label}` : partName(Number(value)) }));
  const results = LOOK_BACK_RESULTS.map((value) => ({ value, label: LOOK_BACK_WORDS[value] }));
  return (
    <FilterBar
      action="/desk/lookbacks"
      keep={{ tab: tab === "due" ? null : tab }}
      clearHref={narrowed ? lookBacksHref({ tab }) : undefined}
    >
      <Select name="department" label="责任部室" options={choices.departments} emptyLabel="全部" defaultValue={department ?? ""} />
      <div className="*:mb-0 [&_select]:w-56">
        <Select name="part" label="方面" options={parts} emptyLabel="全部" defaultValue={part === null ? "" : String(part)} />
      </div>
      {tab === "done" && <Select name="result" label="结果" options={results} emptyLabel="全部" defaultValue={result ?? ""} />}
    </FilterBar>
  );
}

function NothingHere({ list: { filter, counts } }: { list: LookBackList }) {
  const { tab, department, part, result } = filter;
  if (counts[tab] > 0) {
    return <EmptyState title="没有这一页" action={<TextLink href={lookBacksHref({ ...filter, page: 1 })}>回到第一页</TextLink>} />;
  }
  if (department !== null || part !== null || result !== null) {
    return <EmptyState title="没有符合条件的回头看" action={<TextLink href={lookBacksHref({ tab })}>清除筛选</TextLink>} />;
  }
  const { title, words } = EMPTY[tab];
  return <EmptyState title={title}>{words}</EmptyState>;
}

const EMPTY = {
  due: { title: "目前没有到期的回头看", words: "到了日期的在这里列出；还没有到日期的，在“未到期”中，也可以提前查。" },
  planned: { title: "没有安排中的回头看", words: "问题销号时，按跟进规则自动安排。" },
  done: { title: "还没有查过", words: "记录结果之后，在这里列出。" },
} as const;
