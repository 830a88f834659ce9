import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { RemindersHeader } from "#components/reminders/reminders-header.tsx";
import { UndeliveredTable } from "#components/reminders/undelivered-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { requireActor } from "#lib/auth/session.ts";
import type { UndeliveredLine } from "#lib/domain/reminders/views.ts";
import { undeliveredFilter } from "#lib/input/reminders.ts";
import { undelivered, UNDELIVERED_PER_PAGE } from "#lib/queries/undelivered.ts";
import { unreadOf } from "../../unread.ts";
import { sendAgain } from "../actions.ts";
import { viewsOf } from "../views.ts";

export const metadata: Metadata = { title: "未能送达的提醒" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UndeliveredPage({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const { page } = undeliveredFilter.parse(asked);
  const { lines, total, trying } = (await undelivered(actor, { page })) ?? notFound();
  return (
    <>
      <RemindersHeader view="undelivered" views={viewsOf(actor)} unread={await unreadOf(actor)} />
      <DoneMessage done={asked.done} />
      {trying > 0 && <p className="mb-6">另有{trying}条一时没有发出，系统正在按间隔重试，不需要处理。</p>}
      {lines.length === 0 ? (
        <EmptyState title="没有未能送达的提醒">多次尝试仍发不出去的提醒会列在这里，写明原因和处理办法，处理后可以重新发送。</EmptyState>
      ) : (
        <UndeliveredTable rows={lines} again={Again} />
      )}
      {total > 0 && (
        <Pagination page={page} pageSize={UNDELIVERED_PER_PAGE} total={total} hrefFor={(to) => `/desk/reminders/undelivered?page=${to}`} unit="条" />
      )}
    </>
  );
}

function Again({ id, person }: UndeliveredLine) {
  const words = (
    <>
      重新发送<VisuallyHidden>给{person}的提醒</VisuallyHidden>
    </>
  );
  return <ActionForm action={sendAgain} name={`again-${id}`} submit={words} variant="secondary" hidden={{ id }} />;
}
