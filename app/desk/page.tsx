import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TaskList } from "#components/desk/task-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { dayAt, weekdayOf } from "#lib/domain/day.ts";
import type { Role } from "#lib/domain/actor.ts";
import { clockTime, longDay, weekdayName, weekName } from "#lib/domain/labels/dates.ts";
import type { NoticeWait } from "#lib/domain/notice/waiting.ts";
import type { Week } from "#lib/domain/week.ts";
import { ledgerWith } from "#lib/input/ledger-filter.ts";
import { type DeskHome, deskHome } from "#lib/queries/desk-home.ts";
import { opinionsWaiting } from "#lib/queries/opinions-waiting.ts";
import { waitingNotice, type WaitingNotice } from "#lib/queries/notice-waiting.ts";
import { purgesToDecide } from "#lib/queries/purges.ts";
import { unreadOf } from "./unread.ts";

export const metadata: Metadata = { title: "我的事项" };

export default async function DeskPage() {
  const { actor, now } = await currentContext();
  if (actor.role === "ADMIN") redirect("/desk/accounts");
  const home = await deskHome(actor, now);
  if (!home) return <NoRound role={actor.role} />;
  const lists = home.lists.filter(({ total }) => total > 0);
  return (
    <>
      <PageHeader
        kicker={home.round.name}
        title="我的事项"
        lead={`${longDay(home.today)}${weekdayName(weekdayOf(home.today))}，${weekName(home.week)}。${cutOffWords(home)}`}
      />
      <UnreadLine count={await unreadOf(actor)} />
      {home.weekToClose && <ClosingLine week={home.weekToClose} />}
      <NoticeLine notice={await waitingNotice(actor)} />
      <PurgeLine count={await purgesToDecide(actor)} />
      <OpinionLine count={await opinionsWaiting(actor)} role={actor.role} />
      <Figures home={home} />
      {lists.length === 0 ? (
        <div className="mt-10">
          <EmptyState title="眼下没有要办的事">到期、待审签、被退回的事项会出现在这里。</EmptyState>
        </div>
      ) : (
        lists.map((list) => <TaskList key={list.kind} {...list} week={home.week} />)
      )}
    </>
  );
}

function UnreadLine({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="mb-6">
      您有<TextLink href="/desk/reminders?unread=1">{count}条未读提醒</TextLink>。
    </p>
  );
}

function ClosingLine({ week }: { week: Week }) {
  return (
    <p className="mb-6">
      {weekName(week)}填报已经截止，还没有封存：
      <TextLink href={`/desk/weeks/${week}/closing`}>查看周报并封存</TextLink>。
    </p>
  );
}

function PurgeLine({ count }: { count: number | null }) {
  if (!count) return null;
  return (
    <p className="mb-6">
      系统管理员申请销毁保管期满的材料：
      <TextLink href="/desk/storage/purges">{count}份销毁申请等待确认</TextLink>。
    </p>
  );
}

function OpinionLine({ count, role }: { count: number | null; role: Role }) {
  if (!count) return null;
  return (
    <p className="mb-6">
      群众意见：
      <TextLink href="/desk/opinions">
        {count}条等待{role === "OFFICE" ? "办理" : "拟写答复"}
      </TextLink>
      。
    </p>
  );
}

const NOTICE_LINES: Record<NoticeWait, { words: string; page: string }> = {
  approval: { words: "通报等待审定：", page: "/approve" },
  revision: { words: "组长退回了通报，请修改后重新提交：", page: "" },
  publication: { words: "通报已经审定，等待发布：", page: "/publish" },
};

function NoticeLine({ notice }: { notice: WaitingNotice | null }) {
  if (!notice) return null;
  const { words, page } = NOTICE_LINES[notice.wait];
  return (
    <p className="mb-6">
      {words}
      <TextLink href={`/desk/notices/${notice.id}${page}`}>{notice.title}</TextLink>。
    </p>
  );
}

function NoRound({ role }: { role: Role }) {
  return (
    <>
      <PageHeader title="我的事项" />
      {role === "OFFICE" ? (
        <EmptyState title="还没有巡察轮次" action={<ButtonLink href="/desk/import">导入反馈意见或整改通报</ButtonLink>}>
          把公文粘贴或上传进来，读成问题和措施，核对后导入，台账就建立起来了。
        </EmptyState>
      ) : (
        <EmptyState title="还没有可查看的巡察轮次">整改办建立轮次、确定分工之后，属于您的事项会出现在这里。</EmptyState>
      )}
    </>
  );
}

function Figures({ home: { figures, week } }: { home: DeskHome }) {
  return (
    <StatRow>
      <StatFigure value={figures.total} unit="个" label="我能看到的问题" href="/desk/findings" />
      <StatFigure value={figures.closed} unit="个" label="已销号" href="/desk/findings?status=CLOSED" />
      <StatFigure value={figures.late} unit="个" label="已逾期" note="超过整改时限、尚未销号" href={ledgerWith({ timing: "overdue" })} />
      <StatFigure
        value={figures.entered}
        unit="个"
        label="本周已填报"
        note={`未销号的${figures.open}个问题中`}
        href={`/desk/weeks/${week}`}
      />
    </StatRow>
  );
}

function cutOffWords({ cutOff, cutOffPassed }: DeskHome): string {
  if (!cutOff) return "本周没有工作日，不需要填报。";
  const time = `${weekdayName(weekdayOf(dayAt(cutOff)))}${clockTime(cutOff)}`;
  return cutOffPassed ? `本周填报已于${time}截止。` : `本周填报于${time}截止。`;
}
