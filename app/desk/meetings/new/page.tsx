import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { MeetingFields } from "#components/meetings/meeting-fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { addMeeting } from "../actions.ts";

export const metadata: Metadata = { title: "登记会议" };

export default async function NewMeetingPage() {
  if (!mayWork(await requireActor(), "keepMeetings")) notFound();
  return (
    <>
      <PageHeader breadcrumb={[{ label: "会议", href: "/desk/meetings" }]} title="登记会议" />
      <ActionForm action={addMeeting} submit="登记会议" cancel={{ label: "不登记，返回", href: "/desk/meetings" }}>
        <MeetingFields />
      </ActionForm>
    </>
  );
}
