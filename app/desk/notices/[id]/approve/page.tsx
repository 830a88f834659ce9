import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ContentText } from "#components/notice-steps/content-text.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { MovedLedger } from "#components/notice-steps/moved-ledger.tsx";
import { NoticeComments } from "#components/notice-steps/notice-comments.tsx";
import { ProofList } from "#components/notice-steps/proof-list.tsx";
import { SilenceList } from "#components/notice-steps/silence-list.tsx";
import { SubmittedFacts } from "#components/notice-steps/submitted-facts.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { countWords } from "#lib/domain/labels/mending.ts";
import { countItems } from "#lib/domain/notice/open-items.ts";
import type { NoticeStepView, ProofLine } from "#lib/domain/notice/step-views.ts";
import { storedFileHref } from "#lib/input/notice-step-address.ts";
import type { ProofPage } from "#lib/queries/notice-proofreading.ts";
import { approveNotice, giveBackNotice } from "../step-actions.ts";
import { noticeToProofread } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "审定通报" };

export default async function ApprovePage({ params }: { params: Promise<{ id: string }> }) {
  const { notice, page } = await noticeToProofread((await params).id, "approve");
  const { content, open } = page.proof;
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title="审定通报"
        kicker={notice.title}
        lead="审定后编为一个版次，文件和校验值就此确定，发布的与审定的逐字节相同。"
        actions={
          <>
            <ButtonLink href="#approval">到审定</ButtonLink>
            <ButtonLink href="#return">到退回</ButtonLink>
          </>
        }
      />
      <SubmittedFacts notice={notice} content={content} />
      <MovedLedger moved={page.moved} asOf={content.asOf} />
      <NoticeComments comments={notice.comments} />
      <Proofreading notice={notice} open={open} />
      <Text notice={notice} page={page} />
      {!page.pdf && <NoPdf />}
      <Approval notice={notice} open={open} />
      <GivingBack notice={notice} />
    </>
  );
}

function Proofreading({ notice, open }: { notice: NoticeStepView; open: readonly ProofLine[] }) {
  return (
    <>
      <Section title={`待处理的核对项：${countWords(countItems(open))}`} id="open">
        {open.length === 0 ? <p>没有待处理的核对项。</p> : <ProofList notice={notice} lines={open} level={3} />}
      </Section>
      <SilenceList noticeId={notice.id} silences={notice.silences.filter(({ lifted }) => !lifted)} />
    </>
  );
}

function Text({ notice, page: { proof, numberToBe } }: { notice: NoticeStepView; page: ProofPage }) {
  const preview = numberToBe && <ButtonLink href={storedFileHref(notice.id, numberToBe, "index.html")}>按发布版面预览</ButtonLink>;
  return (
    <Section title="通报全文" id="text" actions={preview}>
      <ContentText content={proof.content} slips={proof.open} />
    </Section>
  );
}

function NoPdf() {
  return (
    <Notice tone="warning" title="这一版不含 PDF 文件">
      服务器上没有中文字体，生成不了 PDF。请系统管理员安装字体（Debian、Ubuntu 为 fonts-noto-cjk），或者用 FONT_DIR 指明字体所在的目录，然后再审定。
    </Notice>
  );
}

function Approval({ notice: { id, version }, open }: { notice: NoticeStepView; open: readonly ProofLine[] }) {
  const { error } = countItems(open);
  return (
    <Section title="审定" id="approval" description="成文日期为审定当天。审定后不能再改，只能发布。">
      <ActionForm action={approveNotice} submit="审定" name="approve" hidden={{ noticeId: id, version }}>
        {error > 0 && (
          <TextAreaField name="reason" label="仍有错误没有处理，审定的理由" hint={`核对还有${error}处错误。理由留存在案。`} rows={3} limit={1000} />
        )}
      </ActionForm>
    </Section>
  );
}

function GivingBack({ notice: { id, version } }: { notice: NoticeStepView }) {
  return (
    <Section title="退回整改办" id="return" description="退回后回到“起草中”，由整改办修改后重新提交。">
      <ActionForm action={giveBackNotice} submit="退回" variant="danger" name="return" hidden={{ noticeId: id, version }}>
        <TextAreaField name="reason" label="退回的理由" rows={3} limit={1000} />
      </ActionForm>
    </Section>
  );
}
