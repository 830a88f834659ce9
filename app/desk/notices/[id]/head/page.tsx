import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { HeadFields } from "#components/notices/head-fields.tsx";
import { noticeCrumbs, noticeHref } from "#components/notices/notice-crumbs.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { editNoticeHead } from "../../actions.ts";
import { noticeToEdit } from "../notice-to-edit.ts";

export const metadata: Metadata = { title: "修改标题和监督期限" };

export default async function NoticeHeadPage({ params }: { params: Promise<{ id: string }> }) {
  const { notice } = await noticeToEdit((await params).id);
  return (
    <>
      <PageHeader breadcrumb={noticeCrumbs(notice)} title="修改标题和监督期限" />
      <ActionForm
        action={editNoticeHead}
        submit="保存"
        hidden={{ noticeId: notice.id, version: notice.version }}
        cancel={{ label: "不保存，返回", href: noticeHref(notice.id) }}
      >
        <HeadFields {...notice} />
      </ActionForm>
    </>
  );
}
