import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { ReminderDays } from "#components/reminders/reminder-days.tsx";
import { RemindersHeader } from "#components/reminders/reminders-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { ReminderLine } from "#lib/domain/reminders/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { type ReminderFilter, reminderFilter, remindersHref } from "#lib/input/reminders.ts";
import { reminderList, REMINDERS_PER_PAGE } from "#lib/queries/reminders.ts";
import { markAllRead, markRead } from "./actions.ts";
import { viewsOf } from "./views.ts";

export const metadata: Metadata = { title: "提醒" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RemindersPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const asked = await searchParams;
  const filter = reminderFilter.parse(asked);
  const list = (await reminderList(actor, filter)) ?? notFound();
  const kept = { page: filter.page, ...(filter.unread && { unread: "1" }) };
  const mark = (line: ReminderLine) => <MarkRead line={line} kept={kept} />;
  return (
    <>
      <RemindersHeader view={filter.unread ? "unread" : "all"} views={viewsOf(actor)} unread={list.unread} />
      <DoneMessage done={asked.done} />
      {list.unread > 0 && (
        <div className="[&>form>div]:mt-0">
          <ActionForm action={markAllRead} name="all" submit="全部标为已读" variant="secondary" hidden={{ seen: now.toISOString(), ...kept }} />
        </div>
      )}
      {list.lines.length === 0 ? <Nothing actor={actor} filter={filter} all={list.all} /> : <ReminderDays lines={list.lines} mark={mark} />}
      {list.total > 0 && (
        <Pagination page={filter.page} pageSize={REMINDERS_PER_PAGE} total={list.total} hrefFor={(page) => remindersHref({ ...filter, page })} unit="条提醒" />
      )}
    </>
  );
}

type Kept = Record<string, string | number>;

function MarkRead({ line, kept }: { line: ReminderLine; kept: Kept }) {
  return (
    <ActionForm
      action={markRead}
      name={`read-${line.id}`}
      variant="quiet"
      hidden={{ id: line.id, ...kept }}
      submit={
        <>
          标为已读<VisuallyHidden>：{line.words}</VisuallyHidden>
        </>
      }
    />
  );
}

function Nothing({ actor, filter, all }: { actor: Actor; filter: ReminderFilter; all: number }) {
  if (filter.page > 1) return <EmptyState title="这一页没有提醒">请<TextLink href={remindersHref({ ...filter, page: 1 })}>回到第一页</TextLink>。</EmptyState>;
  if (filter.unread && all > 0) return <EmptyState title="没有未读的提醒">看过的提醒在<TextLink href="/desk/reminders">全部提醒</TextLink>中。</EmptyState>;
  if (!mayWork(actor, "chooseReminders")) return <EmptyState title="没有提醒">派驻纪检组不承担填报和审签，系统不向您发送提醒。</EmptyState>;
  return <EmptyState title="还没有提醒">临近截止、到期、逾期、被退回、待您审签的事项，会在工作日的 8:00 至 18:00 之间出现在这里。</EmptyState>;
}
