import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { DateField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { DecisionList } from "#components/meetings/decision-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { decisionName, MEETING_KIND_WORDS, meetingName } from "#lib/domain/labels/meetings.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { chooseHref } from "#lib/input/meeting-screen.ts";
import { idParam } from "#lib/input/params.ts";
import { type MeetingPage as View, meetingPage } from "#lib/queries/meeting-page.ts";
import { takeDecision } from "../actions.ts";

export const metadata: Metadata = { title: "会议" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function MeetingPage({ params, searchParams }: Props) {
  const { actor, now } = await currentContext();
  const id = idParam((await params).id) ?? notFound();
  const meeting = (await meetingPage(actor, id, now)) ?? notFound();
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader
        breadcrumb={[{ label: "会议", href: "/desk/meetings" }]}
        kicker={MEETING_KIND_WORDS[meeting.kind]}
        title={meeting.title ?? meetingName(meeting)}
        actions={<MeetingActions meeting={meeting} />}
      />
      <Facts meeting={meeting} />
      <Decisions meeting={meeting} />
      <Ending meeting={meeting} />
    </>
  );
}

function MeetingActions({ meeting: { id, mayKeep, refusals } }: { meeting: View }) {
  const open = mayKeep && refusals.change === null;
  return (
    <>
      {open && <ButtonLink href={chooseHref(id)} variant="primary">会议大屏</ButtonLink>}
      <ButtonLink href={`/api/meetings/${id}/docx`}>下载纪要（.docx）</ButtonLink>
      {open && <ButtonLink href={`/desk/meetings/${id}/edit`}>修改会议</ButtonLink>}
    </>
  );
}

function Facts({ meeting }: { meeting: View }) {
  const { heldOn, place, chair, attendees, recorder, summary, endedAt } = meeting;
  const unset = <span className="text-ink-soft">未填写</span>;
  return (
    <SummaryList
      rows={[
        { key: "会议日期", value: heldOn ? longDay(heldOn) : <span className="text-ink-soft">未载明</span> },
        { key: "地点", value: place ?? unset },
        { key: "主持人", value: chair ?? unset },
        { key: "参加人员", value: attendees ? <span className="whitespace-pre-line">{attendees}</span> : unset },
        { key: "记录人", value: recorder ?? unset },
        { key: "会议内容", value: summary ? <span className="block max-w-measure whitespace-pre-line">{summary}</span> : unset },
        { key: "纪要", value: endedAt ? `${longTime(endedAt)}定稿` : "未定稿" },
      ]}
    />
  );
}

function Decisions({ meeting }: { meeting: View }) {
  const { id, decisions, takeable, mayKeep, refusals } = meeting;
  return (
    <Section title={`会议决定（${decisions.length}）`} id="decisions">
      {decisions.length === 0 ? (
        <EmptyState title="还没有记下决定">{emptyWords(meeting)}</EmptyState>
      ) : (
        <DecisionList
          decisions={decisions}
          actions={(decision) =>
            takeable.has(decision.id) && (
              <TextLink href={`/desk/meetings/${id}/decisions/${decision.id}/removal`} className="inline-flex min-h-11 items-center">
                撤销<span className="sr-only">{decisionName(decision)}</span>
              </TextLink>
            )
          }
        />
      )}
      {mayKeep && refusals.change === null && <Supplement id={id} />}
    </Section>
  );
}

function emptyWords({ mayKeep, refusals }: View): string {
  if (mayKeep && refusals.change === null) return "在会议大屏上逐个问题记录，或在下面补记。";
  return refusals.change === null ? "整改办在会上记录决定之后，在这里列出。" : "这次会议没有记录决定。";
}

/** What was agreed and not taken down on the spot. Measures and deadlines are decided with the finding in view. */
function Supplement({ id }: { id: string }) {
  return (
    <Section title="补记议定事项" level={3} description={<>新增措施、调整时限请在<TextLink href={chooseHref(id)}>会议大屏</TextLink>上对着问题记录。</>}>
      <ActionForm action={takeDecision} submit="记入纪要" hidden={{ meetingId: id, kind: "RESOLUTION" }} name="decision">
        <TextAreaField name="text" label="议定事项" rows={3} limit={500} />
        <TextField name="number" label="问题编号" hint="与某个问题有关的填写。" width="short" inputMode="numeric" optional />
        <TextField name="responsible" label="责任人" width="medium" optional />
        <DateField name="deadline" label="完成时限" optional />
      </ActionForm>
    </Section>
  );
}

function Ending({ meeting: { id, mayKeep, refusals } }: { meeting: View }) {
  if (!mayKeep || refusals.change !== null) return null;
  return (
    <Section title="定稿" description="定稿之后，会议和决定都不再改动。">
      {refusals.ending ? <EndingRefused id={id} refusal={refusals.ending} /> : <ButtonLink href={`/desk/meetings/${id}/ending`}>将纪要定稿</ButtonLink>}
      {refusals.removal === null && (
        <p className="mt-4">
          <TextLink href={`/desk/meetings/${id}/removal`}>删除这次会议</TextLink>
        </p>
      )}
    </Section>
  );
}

/** Why the minutes cannot be made final yet, with the way to put it right: it is always the day. */
function EndingRefused({ id, refusal }: { id: string; refusal: Refusal }) {
  return (
    <p>
      {wordsOf(refusal)}
      <TextLink href={`/desk/meetings/${id}/edit`}>填写会议日期</TextLink>
    </p>
  );
}
