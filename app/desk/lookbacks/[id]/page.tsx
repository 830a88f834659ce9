import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RequestRecord } from "#components/closure/request-record.tsx";
import { EvidenceSection } from "#components/evidence/evidence-section.tsx";
import { MeasureList } from "#components/findings/measure-list.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { DateField, TextAreaField } from "#components/form/fields.tsx";
import { LookBackMark } from "#components/look-back/look-back-mark.tsx";
import { LookBackSummary } from "#components/look-back/look-back-summary.tsx";
import { RecordForm } from "#components/look-back/record-form.tsx";
import { Contents } from "#components/ui/contents.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { idParam } from "#lib/input/params.ts";
import { uploadAnswer } from "#lib/input/upload-outcome.ts";
import { type LookBackPage as View, lookBackPage } from "#lib/queries/look-back-page.ts";
import { uploadNotes } from "#lib/queries/upload-notes.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { moveLookBack, recordLookBack } from "../actions.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "回头看" };

export default async function LookBackPage({ params, searchParams }: Props) {
  const id = idParam((await params).id) ?? notFound();
  const { actor, now } = await currentContext();
  const view = (await lookBackPage(actor, id, now)) ?? notFound();
  const notes = view.mayRecord ? await uploadNotes(actor) : null;
  const query = await searchParams;
  const { lookBack, finding, closure, measures, mayRecord } = view;
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        breadcrumb={[{ label: "回头看", href: "/desk/lookbacks" }]}
        kicker={`问题${finding.number}　${lookBackName(lookBack.sequence)}`}
        title={finding.title ?? UNTITLED_FINDING}
      />
      <p className="mb-6 text-lg">
        <LookBackMark status={lookBack.status} />
      </p>
      {mayRecord && <Contents items={PARTS} />}
      <LookBackSummary view={view} />
      <Section title="当时怎么销号的" id="closure" description={finding.target && `整改目标：${finding.target}`}>
        <RequestRecord request={closure} />
      </Section>
      <Section title="当时的措施和佐证" id="measures" description="与现在看到的情况对照。">
        <MeasureList measures={measures} linkTo={{ number: finding.number, labels: { OPEN: "查看", DONE: "查看" } }} />
      </Section>
      <Evidence view={view} answer={uploadAnswer(query)} notes={notes} />
      {mayRecord && <Recording id={lookBack.id} version={lookBack.version} />}
    </>
  );
}

/** For the one who has all of it to go through. */
const PARTS = [
  { label: "当时怎么销号的", href: "#closure" },
  { label: "当时的措施和佐证", href: "#measures" },
  { label: "这次看到的材料", href: "#evidence" },
  { label: "记录结果", href: "#record" },
  { label: "调整日期", href: "#day" },
];

function Recording({ id, version }: { id: string; version: number }) {
  const hidden = { lookBackId: id, version };
  return (
    <>
      <Section title="记录结果" id="record">
        <RecordForm action={recordLookBack} hidden={hidden} />
      </Section>
      <Section title="调整日期" id="day" description="不能按时去看，或需要提前时使用。到期之前也可以直接记录结果。">
        <ActionForm action={moveLookBack} submit="调整日期" variant="secondary" hidden={hidden} name="move">
          <DateField name="dueOn" label="新的日期" hint="不早于今天。" />
          <TextAreaField name="reason" label="调整理由" rows={2} limit={500} />
        </ActionForm>
      </Section>
    </>
  );
}

type EvidenceProps = { view: View; answer: ReturnType<typeof uploadAnswer>; notes: UploadNotes | null };

function Evidence({ view, answer, notes }: EvidenceProps) {
  const { lookBack, finding, evidence, unfinished, mayRecord } = view;
  if (!mayRecord && evidence.length === 0) return null;
  return (
    <EvidenceSection
      id="evidence"
      title="这次看到的材料"
      description={mayRecord && "现场照片、台账等；可以不传。记录结果之后不能再加。"}
      number={finding.number}
      place={{ lookBackId: lookBack.id }}
      of={lookBackName(lookBack.sequence)}
      items={evidence}
      unfinished={unfinished}
      mayUpload={mayRecord}
      fieldId="file"
      answer={answer}
      notes={notes}
    />
  );
}
