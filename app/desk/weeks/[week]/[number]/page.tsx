import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingLight, FindingStatusMark } from "#components/findings/finding-status.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { EntryTrace, EntryWords } from "#components/weeks/entry-words.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay, weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { addWeeks, type Week } from "#lib/domain/week.ts";
import { entryAddress, weekHref } from "#lib/input/week-filter.ts";
import { type WeekEntryPage, weekEntry } from "#lib/queries/week-entry.ts";
import { EntryForm, ReviewForms, StandingEntry } from "./entry-sections.tsx";
import { MeasuresForReference } from "./measures-for-reference.tsx";

type Props = { params: Promise<{ week: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = entryAddress.parse(await params);
  return { title: address ? `问题${address.number}，${weekName(address.week)}填报` : "周填报" };
}

export default async function EntryPage({ params }: Props) {
  const { actor, now } = await currentContext();
  const address = entryAddress.parse(await params);
  if (!address) notFound();
  const { week, number } = address;
  const page = (await weekEntry(actor, week, number, now)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "每周跟进", href: "/desk/weeks" },
          { label: weekName(week), href: weekHref(week) },
        ]}
        kicker={`问题${number} · ${weekName(week)}（${weekSpan(week)}）`}
        title={page.title ?? UNTITLED_FINDING}
      />
      <Facts page={page} />
      {page.weekClosed && <Notice title="这一周已经封存">填报和跟进不再改动。</Notice>}
      <div className="-mt-4 grid gap-x-12 @4xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] @4xl:grid-rows-[auto_1fr]">
        <Section title={page.isThisWeek ? "上周填报" : "前一周填报"} id="before">
          <Before week={week} page={page} />
        </Section>
        <div className="@4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1">
          {page.mayEnter ? <EntryForm week={week} page={page} /> : <StandingEntry page={page} />}
          {page.mayTick && <ReviewForms week={week} page={page} />}
        </div>
        <Section title="整改措施" id="measures">
          <MeasuresForReference measures={page.measures} />
        </Section>
      </div>
    </>
  );
}

function Facts({ page }: { page: WeekEntryPage }) {
  const { number, light, status, department, leader, deadline } = page;
  return (
    <p className="-mt-5 flex flex-wrap items-center gap-x-6 gap-y-1">
      <FindingLight light={light} />
      <FindingStatusMark status={status} />
      <span>责任部室：{department ?? "尚未确定"}</span>
      <span>责任领导：{leader ?? "尚未确定"}</span>
      <span>整改时限：{deadline ? longDay(deadline) : "尚未确定"}</span>
      <TextLink href={`/desk/findings/${number}`}>查看问题全貌</TextLink>
    </p>
  );
}

function Before({ week, page: { number, before, isThisWeek } }: { week: Week; page: WeekEntryPage }) {
  if (!before) return <p className="text-ink-soft">{isThisWeek ? "上周" : "前一周"}没有填报。</p>;
  return (
    <>
      <EntryWords {...before} />
      <div className="mt-3">
        <EntryTrace {...before} />
      </div>
      <p className="mt-2">
        <TextLink href={`/desk/weeks/${addWeeks(week, -1)}/${number}`}>打开{weekName(addWeeks(week, -1))}填报</TextLink>
      </p>
    </>
  );
}
