import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ContentText } from "#components/notice-steps/content-text.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { NoticeComments } from "#components/notice-steps/notice-comments.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { commentOnNotice } from "../step-actions.ts";
import { noticeToProofread } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "提出监督意见" };

export default async function CommentPage({ params }: { params: Promise<{ id: string }> }) {
  const { notice, page } = await noticeToProofread((await params).id, "comment");
  return (
    <>
      <PageHeader breadcrumb={noticeCrumbs(notice)} title="提出监督意见" lead="意见给整改办和组长看，留存在案，不对外公布。" />
      <ActionForm action={commentOnNotice} submit="提出意见" hidden={{ noticeId: notice.id }} cancel={{ label: "返回", href: `/desk/notices/${notice.id}` }}>
        <TextAreaField name="body" label="监督意见" rows={5} limit={2000} />
      </ActionForm>
      <NoticeComments comments={notice.comments} />
      <Section title="通报全文" id="text">
        <ContentText content={page.proof.content} />
      </Section>
    </>
  );
}
