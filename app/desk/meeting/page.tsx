import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { AgendaList } from "#components/meeting-screen/agenda-list.tsx";
import { MeetingKindField } from "#components/meetings/meeting-kind-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { dayAt } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { meetingName, SCOPE_WORDS } from "#lib/domain/labels/meetings.ts";
import type { MeetingLine } from "#lib/domain/meeting-views.ts";
import { AGENDA_LIMIT, AGENDA_SCOPES, type AgendaScope } from "#lib/domain/meetings.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { chooseHref, screenChoice, screenHref } from "#lib/input/meeting-screen.ts";
import { type Agenda, meetingAgenda } from "#lib/queries/meeting-agenda.ts";
import { openMeetings } from "#lib/queries/meetings.ts";
import { beginMeeting } from "../meetings/actions.ts";

export const metadata: Metadata = { title: "会议大屏" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChooseMeetingPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const wanted = screenChoice.parse(await searchParams);
  const meetings = (await openMeetings(actor, now)) ?? notFound();
  const agenda = await meetingAgenda(actor, wanted.scope, now);
  if (!agenda) return <NoRound />;
  const today = dayAt(now);
  const mayKeep = mayWork(actor, "keepMeetings");
  const chosen = meetings.find(({ id }) => id === wanted.meeting) ?? meetings.find(({ heldOn }) => heldOn === today) ?? null;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "会议", href: "/desk/meetings" }]}
        title="会议大屏"
        lead="一屏一个问题，供投影使用；全程可以只用键盘。"
      />
      <Meetings meetings={meetings} chosen={chosen} scope={wanted.scope} />
      {mayKeep && <Begin today={longDay(today)} open={chosen === null} />}
      <AgendaSection agenda={agenda} scope={wanted.scope} chosen={chosen} toBegin={toBeginWords(meetings, mayKeep)} />
    </>
  );
}

function NoRound() {
  return (
    <>
      <PageHeader title="会议大屏" />
      <EmptyState title="跟进还没有开始">导入巡察反馈、建立台账之后，在这里逐个过问题。</EmptyState>
    </>
  );
}

type Chosen = { chosen: MeetingLine | null; scope: AgendaScope };

function Meetings({ meetings, chosen, scope }: Chosen & { meetings: MeetingLine[] }) {
  if (meetings.length === 0) return null;
  return (
    <Section title="选择会议" description="已经召开、纪要尚未定稿的会议。">
      <ul role="list" className="flex flex-wrap gap-3">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <ButtonLink href={chooseHref(meeting.id, scope)} aria-current={meeting.id === chosen?.id ? "true" : undefined}>
              {meeting.id === chosen?.id && "已选："}
              {meetingName(meeting)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Begin({ today, open }: { today: string; open: boolean }) {
  const form = (
    <ActionForm action={beginMeeting} submit="召开会议" name="begin">
      <MeetingKindField />
    </ActionForm>
  );
  if (open) return <Section title={`召开今天（${today}）的会议`} description="地点、人员和内容可以会后再补。">{form}</Section>;
  return (
    <details className="mt-4">
      <summary className="w-fit py-2 text-link underline underline-offset-4">另外召开一次会议</summary>
      {form}
    </details>
  );
}

/** What comes before the first finding, for whoever asks: a meeting is called by the office alone. */
function toBeginWords(meetings: MeetingLine[], mayKeep: boolean): string {
  if (mayKeep) return "请先选择或召开一次会议，再开始过会。";
  return meetings.length > 0 ? "请先选择一次会议，再开始过会。" : "整改办召开会议之后，可以从这里开始过会。";
}

function AgendaSection({ agenda: { counts, lines }, scope, chosen, toBegin }: Chosen & { agenda: Agenda; toBegin: string }) {
  const numbers = lines.map(({ number }) => number);
  const [first] = numbers;
  const hrefOf = (number: number) => (chosen ? screenHref({ meetingId: chosen.id, number, agenda: numbers }) : null);
  const items = AGENDA_SCOPES.map((each) => ({
    label: SCOPE_WORDS[each],
    href: chooseHref(chosen?.id ?? null, each),
    current: each === scope,
    count: counts[each],
  }));
  const start = first === undefined ? null : hrefOf(first);
  return (
    <Section
      title="过会清单"
      description="先红灯，后黄灯，再到填报了困难的，最后是其余的；同类按时限先后。"
      actions={start && <ButtonLink href={start} variant="primary">开始过会</ButtonLink>}
    >
      <Tabs label="过会清单的范围" items={items} />
      {!chosen && lines.length > 0 && <p className="mb-4 font-bold">{toBegin}</p>}
      {counts[scope] > AGENDA_LIMIT && <p className="mb-4">清单最多列 {AGENDA_LIMIT} 个问题，其余的请另行安排。</p>}
      {lines.length === 0 ? <EmptyState title="没有需要过会的问题" /> : <AgendaList lines={lines} hrefOf={hrefOf} />}
    </Section>
  );
}
