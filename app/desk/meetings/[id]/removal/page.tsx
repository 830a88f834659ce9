import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { idParam } from "#lib/input/params.ts";
import { meetingPage } from "#lib/queries/meeting-page.ts";
import { removeMeeting } from "../../actions.ts";

export const metadata: Metadata = { title: "删除会议" };

export default async function MeetingRemovalPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, now } = await currentContext();
  const id = idParam((await params).id) ?? notFound();
  const meeting = (await meetingPage(actor, id, now)) ?? notFound();
  if (!meeting.mayKeep || meeting.refusals.removal) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "会议", href: "/desk/meetings" }]}
        kicker={meetingName(meeting)}
        title="删除这次会议？"
        lead="会议次数随即减少一次，公开页上的数字也随之改变。删除会记入操作留痕。"
      />
      <ActionForm
        action={removeMeeting}
        submit="删除会议"
        variant="danger"
        hidden={{ id, version: meeting.version }}
        cancel={{ label: "不删除，返回", href: `/desk/meetings/${id}` }}
      />
    </>
  );
}
