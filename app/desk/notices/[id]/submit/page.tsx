import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { ContentText } from "#components/notice-steps/content-text.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { OpenSummary } from "#components/notice-steps/open-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { NoticeStepView } from "#lib/domain/notice/step-views.ts";
import { submitNotice } from "../step-actions.ts";
import { noticeToProofread } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "提交审定" };

export default async function SubmitPage({ params }: { params: Promise<{ id: string }> }) {
  const { notice, page } = await noticeToProofread((await params).id, "submit");
  const { proof, lacking, unseen } = page;
  const at = `/desk/notices/${notice.id}`;
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title="核对后提交审定"
        lead="提交后，下面的文字和数字就此固定，台账再有改动也不会跟着变。审定以前可以撤回。"
      />
      <Frozen notice={notice} content={proof.content} />
      {unseen > 0 && (
        <Notice tone="warning" title={`台账有${unseen}处改动还没有采用，也没有说明保留原文`}>
          <TextLink href={at}>逐处查看</TextLink>
        </Notice>
      )}
      <Section title="待处理的核对项" id="open">
        <OpenSummary open={proof.open} href={`${at}/proofreading`} />
      </Section>
      <Section title="将要固定的全文" id="text">
        <ContentText content={proof.content} />
      </Section>
      <div className="mt-8">
        {lacking ? (
          <Notice tone="warning" title="现在还不能提交">
            <p>{wordsOf(lacking)}</p>
            <p>
              <TextLink href={at}>返回修改</TextLink>
            </p>
          </Notice>
        ) : (
          <ActionForm action={submitNotice} submit="提交组长审定" hidden={{ noticeId: notice.id, version: notice.version }} cancel={{ label: "不提交，返回", href: at }} />
        )}
      </div>
    </>
  );
}

function Frozen({ notice: { title, corrects, changeNote }, content }: { notice: NoticeStepView; content: NoticeContent }) {
  const { asOf, progress, findings, opinions } = content;
  return (
    <div className="max-w-measure">
      <SummaryList
        rows={[
          { key: "标题", value: title },
          ...(corrects ? [{ key: "更正的版次", value: editionName(corrects) }, { key: "更正说明", value: changeNote ?? "未填" }] : []),
          { key: "数字截至", value: longDay(asOf) },
          { key: "问题", value: `共${progress.total}个，已销号${progress.closed}个，逐项公布${findings.length}个` },
          { key: "监督期限", value: opinions ? `${longDay(opinions.from)}至${longDay(opinions.until)}` : "未定" },
        ]}
      />
    </div>
  );
}
