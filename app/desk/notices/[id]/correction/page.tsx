import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { editionName } from "#lib/domain/labels/notices.ts";
import { beginCorrection } from "../step-actions.ts";
import { noticeToStep } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "更正通报" };

export default async function CorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const notice = await noticeToStep((await params).id, "correct");
  const { edition } = notice;
  if (!edition || edition.withdrawn || edition.correctedBy) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title={`更正${editionName(edition.number)}`}
        kicker={notice.title}
        lead="按原文建立一份草稿，改好后同样提交、审定、发布。新版发布以前，原来的版次不变；发布以后，原来的版次注明已更正。"
      />
      {notice.underWay && <Notice title="现在还不能更正">本轮次已有一份通报正在办理，请先办完或者作废那一份。</Notice>}
      {!notice.underWay && (
        <ActionForm
          action={beginCorrection}
          submit="下一步：核对"
          hidden={{ noticeId: notice.id, version: notice.version }}
          review={{ title: "请核对更正说明", confirm: "建立更正草稿" }}
          cancel={{ label: "不更正，返回", href: `/desk/notices/${notice.id}` }}
        >
          <TextAreaField name="changeNote" label="更正说明" hint="写明更正了什么。公众会在新旧两版上看到。" rows={3} limit={1000} />
        </ActionForm>
      )}
    </>
  );
}
