import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { takeBackNotice } from "../step-actions.ts";
import { noticeToStep } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "撤回提交" };

export default async function TakeBackPage({ params }: { params: Promise<{ id: string }> }) {
  const notice = await noticeToStep((await params).id, "takeBack");
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title="撤回这份通报？"
        lead="撤回后回到“起草中”，数字和文字重新随台账变动，修改后可以再提交。"
      />
      <ActionForm
        action={takeBackNotice}
        submit="撤回"
        hidden={{ noticeId: notice.id, version: notice.version }}
        cancel={{ label: "不撤回，返回", href: `/desk/notices/${notice.id}` }}
      />
    </>
  );
}
