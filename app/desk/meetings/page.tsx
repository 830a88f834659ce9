import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { MeetingCounts } from "#components/meetings/meeting-counts.tsx";
import { MeetingTable } from "#components/meetings/meeting-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import type { MeetingFilter } from "#lib/domain/meeting-views.ts";
import { meetingFilter, meetingsHref } from "#lib/input/meetings.ts";
import { type MeetingList, meetingList, MEETINGS_PER_PAGE } from "#lib/queries/meetings.ts";

export const metadata: Metadata = { title: "会议" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeetingsPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const query = await searchParams;
  const filter = meetingFilter.parse(query);
  const list = (await meetingList(actor, filter, now)) ?? notFound();
  const { today, counts, total, lines, mayKeep } = list;
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        title="会议"
        lead="整改领导小组会议和其他会议，以及会上作出的决定。"
        actions={
          <>
            <ButtonLink href="/desk/meeting" variant="primary">会议大屏</ButtonLink>
            {mayKeep && <ButtonLink href="/desk/meetings/new">登记会议</ButtonLink>}
          </>
        }
      />
      <MeetingCounts counts={counts} today={today} />
      <Tabs label="按会议类型查看" items={tabs(list, filter)} />
      {lines.length === 0 ? (
        <EmptyState title={total === 0 ? "还没有这一类会议" : "没有这一页"}>登记之后，会议次数随即计入。</EmptyState>
      ) : (
        <MeetingTable rows={lines} asOf={today} />
      )}
      <Pagination page={filter.page} pageSize={MEETINGS_PER_PAGE} total={total} hrefFor={(page) => meetingsHref({ ...filter, page })} unit="次会议" />
    </>
  );
}

function tabs({ counts }: MeetingList, { kind: chosen }: MeetingFilter) {
  const each = counts.map(({ kind, held, planned }) => ({
    label: MEETING_KIND_WORDS[kind],
    href: meetingsHref({ kind, page: 1 }),
    current: kind === chosen,
    count: held + planned,
  }));
  const count = each.reduce((sum, tab) => sum + tab.count, 0);
  return [{ label: "全部", href: meetingsHref({ kind: null, page: 1 }), current: chosen === null, count }, ...each];
}
