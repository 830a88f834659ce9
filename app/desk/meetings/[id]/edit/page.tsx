import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { MeetingFields } from "#components/meetings/meeting-fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { idParam } from "#lib/input/params.ts";
import { meetingPage } from "#lib/queries/meeting-page.ts";
import { editMeeting } from "../../actions.ts";

export const metadata: Metadata = { title: "修改会议" };

export default async function EditMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, now } = await currentContext();
  const id = idParam((await params).id) ?? notFound();
  const meeting = (await meetingPage(actor, id, now)) ?? notFound();
  if (!meeting.mayKeep || meeting.refusals.change) notFound();
  const name = meetingName(meeting);
  return (
    <>
      <PageHeader breadcrumb={[{ label: "会议", href: "/desk/meetings" }, { label: name, href: `/desk/meetings/${id}` }]} title="修改会议" />
      <ActionForm action={editMeeting} submit="保存" hidden={{ id, version: meeting.version }} cancel={{ label: "不保存，返回", href: `/desk/meetings/${id}` }}>
        <MeetingFields kept={meeting} />
      </ActionForm>
    </>
  );
}
