import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { EditionFacts } from "#components/notice-steps/edition-facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { editionName } from "#lib/domain/labels/notices.ts";
import { withdrawEdition } from "../step-actions.ts";
import { noticeToStep } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "撤下通报" };

export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const notice = await noticeToStep((await params).id, "withdraw");
  const edition = notice.edition && !notice.edition.withdrawn ? notice.edition : notFound();
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title={`撤下${editionName(edition.number)}？`}
        kicker={notice.title}
        lead="撤下后公众看不到这一版的任何内容，只看到撤下的时间和理由。撤下不能撤销。"
      />
      <EditionFacts edition={edition} />
      <ActionForm
        action={withdrawEdition}
        submit="下一步：核对"
        variant="danger"
        hidden={{ noticeId: notice.id, version: notice.version }}
        review={{ title: "请核对撤下的理由，确认后公众立即看到", confirm: "确认撤下" }}
        cancel={{ label: "不撤下，返回", href: `/desk/notices/${notice.id}` }}
      >
        <TextAreaField name="reason" label="撤下的理由" hint="公众会看到。不要写入不宜公开的内容。" rows={3} limit={1000} />
      </ActionForm>
    </>
  );
}
