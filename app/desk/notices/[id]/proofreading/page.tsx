import type { Metadata } from "next";
import { DoneMessage } from "#components/form/done-message.tsx";
import { ContentText } from "#components/notice-steps/content-text.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { ProofList } from "#components/notice-steps/proof-list.tsx";
import { SilenceList } from "#components/notice-steps/silence-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { countWords } from "#lib/domain/labels/mending.ts";
import { countItems } from "#lib/domain/notice/open-items.ts";
import { liftSilence, mendSlip } from "../step-actions.ts";
import { noticeToProofread } from "../notice-to-step.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "核对通报" };

export default async function ProofreadingPage({ params, searchParams }: Props) {
  const { notice, page } = await noticeToProofread((await params).id, "read");
  const { done } = await searchParams;
  const { content, open } = page.proof;
  const mayMend = notice.rights.has("edit");
  return (
    <>
      <DoneMessage done={done} />
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title="核对"
        kicker={notice.title}
        lead={`待处理：${countWords(countItems(open))}。数字与${longDay(content.asOf)}的台账对照。`}
      />
      {open.length === 0 ? (
        <EmptyState title="没有待处理的核对项">机器核对不能代替人工校对，提交前请再通读一遍。</EmptyState>
      ) : (
        <div className="grid gap-x-12 @5xl:grid-cols-2">
          <div className="min-w-0">
            <ProofList notice={notice} lines={open} mend={mayMend ? mendSlip : undefined} />
          </div>
          <Section title="全文" id="text" description="方框里的数字是第几处，点按可以回到说明。">
            <ContentText content={content} slips={open} />
          </Section>
        </div>
      )}
      <SilenceList noticeId={notice.id} silences={notice.silences} lift={notice.rights.has("silence") ? liftSilence : undefined} />
    </>
  );
}
