import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dropNotice } from "../step-actions.ts";
import { noticeToStep } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "作废通报草稿" };

export default async function DropPage({ params }: { params: Promise<{ id: string }> }) {
  const notice = await noticeToStep((await params).id, "drop");
  return (
    <>
      <PageHeader breadcrumb={noticeCrumbs(notice)} title="作废这份草稿？" kicker={notice.title} lead="草稿和理由保留在案，不能恢复。作废后可以另行起草。" />
      <ActionForm
        action={dropNotice}
        submit="作废"
        variant="danger"
        hidden={{ noticeId: notice.id, version: notice.version }}
        cancel={{ label: "不作废，返回", href: `/desk/notices/${notice.id}` }}
      >
        <TextAreaField name="reason" label="作废的理由" rows={2} limit={500} />
      </ActionForm>
    </>
  );
}
