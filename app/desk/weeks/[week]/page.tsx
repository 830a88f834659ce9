import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { CutOff } from "#components/weeks/cut-off.tsx";
import { AllTicked, Outcome } from "#components/weeks/outcome.tsx";
import { STANDING_WORDS } from "#components/weeks/standing-mark.tsx";
import type { Standing } from "#lib/domain/follow-up.ts";
import { WeekSwitch } from "#components/weeks/week-switch.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { isWeek } from "#lib/domain/week.ts";
import { type TickedAll, tickedAll, type WeekFilter, weekFilter, weekHref, type WeekOutcome, weekOutcome } from "#lib/input/week-filter.ts";
import { ROWS_PER_PAGE, type WeekSheet, weekSheet } from "#lib/queries/week-sheet.ts";
import { SheetTable } from "./sheet-table.tsx";
import { SheetWork } from "./sheet-work.tsx";

type Props = {
  params: Promise<{ week: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { week } = await params;
  return { title: isWeek(week) ? `${weekName(week)}跟进` : "每周跟进" };
}

export default async function WeekPage({ params, searchParams }: Props) {
  const { actor, now } = await currentContext();
  const { week } = await params;
  const query = await searchParams;
  const filter = weekFilter.parse(query);
  const sheet = isWeek(week) ? await weekSheet(actor, week, filter, now) : null;
  if (sheet === null) notFound();
  if (sheet === "noRound") return <NotBegun />;
  return <Sheet sheet={sheet} filter={filter} outcome={weekOutcome.parse(query)} ticked={tickedAll.parse(query)} />;
}

function NotBegun() {
  return (
    <>
      <PageHeader title="每周跟进" />
      <EmptyState title="跟进还没有开始">整改方案制定之后，从制定当周起，每个未销号的问题每周在这里填报、跟进。</EmptyState>
    </>
  );
}

type SheetProps = { sheet: WeekSheet; filter: WeekFilter; outcome: WeekOutcome; ticked: TickedAll };

function Sheet({ sheet, filter, outcome, ticked }: SheetProps) {
  const { week, counts, rows } = sheet;
  const resumed = outcome !== null && rows.some(({ number }) => number === outcome.next);
  return (
    <>
      <SheetHeader sheet={sheet} />
      {ticked && (
        <div className="mb-6">
          <AllTicked {...ticked} />
        </div>
      )}
      {outcome && !resumed && (
        <div className="mb-6">
          <Outcome key={outcome.number} {...outcome} />
        </div>
      )}
      <div className="mb-4 max-w-measure">
        <ProgressBar label="已跟进确认" value={counts.ticked} total={counts.total} unit="个问题" />
      </div>
      <SheetWork {...sheet} />
      <Tabs label="按填报情况查看" items={tabs(sheet, filter)} />
      {rows.length === 0 ? (
        <NothingHere sheet={sheet} filter={filter} />
      ) : (
        <SheetTable sheet={sheet} filter={filter} outcome={resumed ? outcome : null} />
      )}
      <Pagination
        page={filter.page}
        pageSize={ROWS_PER_PAGE}
        total={filter.standing ? counts[filter.standing] : counts.total}
        hrefFor={(page) => weekHref(week, { ...filter, page })}
        unit="个问题"
      />
    </>
  );
}

function SheetHeader({ sheet: { week, thisWeek, weeks, cutOff, cutOffPassed } }: { sheet: WeekSheet }) {
  return (
    <PageHeader
      kicker={week === thisWeek ? "每周跟进 · 本周" : "每周跟进"}
      title={
        <>
          {weekName(week)}
          <span className="inline-block">（{weekSpan(week)}）</span>
        </>
      }
      lead={<CutOff cutOff={cutOff} passed={cutOffPassed} />}
      actions={<WeekSwitch week={week} weeks={weeks} />}
    />
  );
}

const TABS: { standing: Standing; label: string }[] = [
  { standing: "returned", label: "已退回" },
  { standing: "missing", label: STANDING_WORDS.missing },
  { standing: "entered", label: "待跟进" },
  { standing: "ticked", label: STANDING_WORDS.ticked },
];

function tabs({ week, counts }: WeekSheet, { standing: chosen }: WeekFilter) {
  const all = { label: "全部", href: weekHref(week), current: chosen === null, count: counts.total };
  const each = TABS.map(({ standing, label }) => ({
    label,
    href: weekHref(week, { standing }),
    current: chosen === standing,
    count: counts[standing],
  }));
  return [all, ...each];
}

function NothingHere({ sheet: { week, counts }, filter }: Pick<SheetProps, "sheet" | "filter">) {
  if (counts.total === 0) {
    return <EmptyState title="这一周没有需要跟进的问题">您能看到的问题在这一周之前都已销号，或者尚未分工给您。</EmptyState>;
  }
  const label = TABS.find(({ standing }) => standing === filter.standing)?.label;
  return (
    <EmptyState
      title={label && filter.page === 1 ? `没有“${label}”的问题` : "没有这一页"}
      action={<TextLink href={weekHref(week)}>查看这一周的全部问题</TextLink>}
    />
  );
}
