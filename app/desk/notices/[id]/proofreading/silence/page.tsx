import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { RadiosField, TextAreaField } from "#components/form/fields.tsx";
import { proofCrumbs } from "#components/notice-steps/crumbs.ts";
import { SlipItem } from "#components/proofread/slip-item.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import type { ProofLine } from "#lib/domain/notice/step-views.ts";
import { slipAt } from "#lib/domain/proofread/mending.ts";
import { SlipParams } from "#lib/input/notice-step-address.ts";
import { noticeToProofread } from "../../notice-to-step.ts";
import { silenceSlip } from "../../step-actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "忽略核对项" };

export default async function SilencePage({ params, searchParams }: Props) {
  const { notice, page } = await noticeToProofread((await params).id, "silence");
  const asked = SlipParams.safeParse(await searchParams);
  const line = asked.success ? slipAt(page.proof.open, asked.data) : null;
  const back = `/desk/notices/${notice.id}/proofreading`;
  return (
    <>
      <PageHeader breadcrumb={proofCrumbs(notice)} title="忽略核对项" lead="看过以后认为没有问题的，写明理由，不再列为待处理。理由保留在案，随时可以恢复核对。" />
      {line ? (
        <SilenceForm noticeId={notice.id} line={line} back={back} open={page.proof.open} />
      ) : (
        <EmptyState title="这一处已经不在待处理的核对项里" action={<ButtonLink href={back}>返回核对</ButtonLink>}>
          文字可能已经改动，或者已经忽略。
        </EmptyState>
      )}
    </>
  );
}

function SilenceForm({ noticeId, line, back, open }: { noticeId: string; line: ProofLine; back: string; open: readonly ProofLine[] }) {
  const kind = SLIP_WORDS[line.code];
  const sameKind = open.filter(({ code }) => code === line.code).length;
  return (
    <>
      <ol role="list" className="mb-6 max-w-measure border-b border-line">
        <SlipItem item={line} number={open.indexOf(line) + 1} />
      </ol>
      <ActionForm action={silenceSlip} submit="忽略" hidden={{ noticeId, code: line.code, quote: line.quote }} cancel={{ label: "不忽略，返回", href: back }}>
        <RadiosField
          name="reach"
          label="忽略的范围"
          defaultValue="place"
          choices={[
            { value: "place", label: "只忽略这一处", hint: "周围的文字改动以后会重新提示。" },
            { value: "kind", label: `忽略“${kind}”这一类`, hint: `这份通报里这一类现有${sameKind}处，以后新出现的也不再提示。` },
          ]}
        />
        <TextAreaField name="reason" label="忽略的理由" rows={2} limit={500} />
      </ActionForm>
    </>
  );
}
