import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { StepPanel } from "#components/notice-steps/step-panel.tsx";
import { DraftText } from "#components/notices/draft-text.tsx";
import { LedgerChanges } from "#components/notices/ledger-changes.tsx";
import { NoticeBlocks, NoticeTitle } from "#components/notices/notice-blocks.tsx";
import { noticeListCrumbs } from "#components/notices/notice-crumbs.ts";
import { NoticeFacts } from "#components/notices/notice-facts.tsx";
import { NoticeStatusMark } from "#components/notices/notice-status.tsx";
import { SectionContents } from "#components/notices/section-contents.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { NoticeDraft, NoticeView } from "#lib/domain/notice/views.ts";
import { idParam } from "#lib/input/params.ts";
import { noticePage } from "#lib/queries/notice-page.ts";
import { noticeSteps } from "#lib/queries/notice-steps.ts";
import { leaveLedger, takeLedger, takeLedgerAll } from "../actions.ts";

export const metadata: Metadata = { title: "通报" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticePage({ params, searchParams }: Props) {
  const id = idParam((await params).id) ?? notFound();
  const { actor, now } = await currentContext();
  const notice = (await noticePage(actor, id, now)) ?? notFound();
  const steps = (await noticeSteps(actor, id)) ?? notFound();
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader
        breadcrumb={noticeListCrumbs}
        kicker={
          <>
            {notice.round}　<NoticeStatusMark {...notice} />
          </>
        }
        title={notice.title}
        actions={notice.rights.has("edit") && <ButtonLink href={`/desk/notices/${id}/head`}>修改标题和监督期限</ButtonLink>}
      />
      <NoticeFacts notice={notice} />
      <StepPanel notice={steps} />
      {notice.draft ? <Draft notice={notice} draft={notice.draft} /> : <Frozen notice={notice} />}
    </>
  );
}

function Draft({ notice, draft: { sections, changes } }: { notice: NoticeView; draft: NoticeDraft }) {
  const mayEdit = notice.rights.has("edit");
  const actions = mayEdit ? { take: takeLedger, leave: leaveLedger, takeAll: takeLedgerAll } : null;
  return (
    <>
      <LedgerChanges noticeId={notice.id} changes={changes} actions={actions} />
      <Section id="text" title="通报全文" description={`数字和问题按${longDay(notice.content.asOf)}的台账列出，与发布后看到的一致。`}>
        <div className="@container">
          <div className="gap-x-10 @5xl:grid @5xl:grid-cols-[18rem_minmax(0,1fr)]">
            <div>
              <SectionContents sections={sections} />
            </div>
            <DraftText id={notice.id} title={notice.title} sections={sections} mayEdit={mayEdit} />
          </div>
        </div>
      </Section>
    </>
  );
}

/** What was submitted, as it was: it changes no more, whatever the ledger says. */
function Frozen({ notice: { title, content } }: { notice: NoticeView }) {
  return (
    <Section id="text" title="通报全文" description={`按${longDay(content.asOf)}的台账定稿，此后台账的变动不再影响这份通报。`}>
      <div className="max-w-[52rem] border border-line bg-surface px-4 py-8 text-lg leading-[1.9] text-justify @3xl:px-12 @3xl:py-12 print:border-0 print:p-0">
        <NoticeTitle title={title} />
        <NoticeBlocks blocks={content.blocks} />
      </div>
    </Section>
  );
}
