import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { DecisionList } from "#components/meetings/decision-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { idParam } from "#lib/input/params.ts";
import { meetingPage } from "#lib/queries/meeting-page.ts";
import { endMeeting } from "../../actions.ts";

export const metadata: Metadata = { title: "纪要定稿" };

export default async function MeetingEndingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, now } = await currentContext();
  const id = idParam((await params).id) ?? notFound();
  const meeting = (await meetingPage(actor, id, now)) ?? notFound();
  if (!meeting.mayKeep || meeting.refusals.ending) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "会议", href: "/desk/meetings" }]}
        kicker={meetingName(meeting)}
        title="将会议纪要定稿？"
        lead="请再核对一遍。定稿之后不能再改，也不能再记下决定。"
      />
      {meeting.summary === null && <Notice title="“会议内容”还没有填写">纪要中这一段会写作“（未记录）”。</Notice>}
      <Section title={`会议决定（${meeting.decisions.length}）`}>
        <DecisionList decisions={meeting.decisions} actions={() => null} />
      </Section>
      <ActionForm
        action={endMeeting}
        submit="确认定稿"
        hidden={{ id, version: meeting.version }}
        cancel={{ label: "暂不定稿，返回", href: `/desk/meetings/${id}` }}
      />
    </>
  );
}
