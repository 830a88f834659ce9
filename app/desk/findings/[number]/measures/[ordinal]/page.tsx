import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceSection } from "#components/evidence/evidence-section.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { MeasureFields } from "#components/findings/measure-fields.tsx";
import { MeasureSummary } from "#components/findings/measure-summary.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import { measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { reusePath } from "#lib/input/evidence-filters.ts";
import { numberParam } from "#lib/input/params.ts";
import { uploadMessage } from "#lib/input/upload-outcome.ts";
import { type MeasurePage as View, measurePage } from "#lib/queries/measure-page.ts";
import { uploadNotes } from "#lib/queries/upload-notes.ts";
import { editMeasure, reopenMeasure, tickMeasure } from "../../actions.ts";

type Props = {
  params: Promise<{ number: string; ordinal: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { number, ordinal } = await params;
  return { title: `问题${number} · ${measureName(Number(ordinal) || 0)}` };
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const asked = await params;
  const number = numberParam(asked.number) ?? notFound();
  const ordinal = numberParam(asked.ordinal) ?? notFound();
  const { actor } = await currentContext();
  const measure = (await measurePage(actor, number, ordinal)) ?? notFound();
  const notes = measure.rights.has("uploadEvidence") ? await uploadNotes(actor) : null;
  const query = await searchParams;
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={`${measureName(ordinal)}　${measure.finding.title ?? UNTITLED_FINDING}`}
        title={measure.text}
      />
      <MeasureSummary measure={measure} />
      {measure.status === "OPEN" && <Completion measure={measure} />}
      <Evidence measure={measure} answer={uploadMessage(query)} notes={notes} />
      {measure.status === "DONE" && <Reopening measure={measure} />}
      <Editing measure={measure} />
    </>
  );
}

function Completion({ measure: { id, version, outcome, noEvidenceReason, rights } }: { measure: View }) {
  if (!rights.has("tickMeasure")) return null;
  return (
    <Section title="标记完成" description="写明做成了什么：时间、数字、文件名称。">
      <ActionForm action={tickMeasure} submit="标记这项措施完成" hidden={{ measureId: id, version }} name="tick">
        <TextAreaField name="outcome" label="整改成效" rows={5} limit={2000} defaultValue={outcome ?? ""} />
        <TextAreaField
          name="noEvidenceReason"
          label="无佐证材料的理由"
          hint="能上传材料的不必填；确实没有材料的，写明为什么。"
          rows={2}
          limit={500}
          defaultValue={noEvidenceReason ?? ""}
          optional
        />
      </ActionForm>
    </Section>
  );
}

/** Below the evidence: what usually follows a tick is the upload, not taking the tick back. */
function Reopening({ measure: { id, version, rights } }: { measure: View }) {
  if (!rights.has("tickMeasure")) return null;
  return (
    <Section title="撤销完成" description="发现措施其实没有做完，或需要改写成效时使用。撤销后可以重新标记完成。">
      <ActionForm action={reopenMeasure} submit="撤销完成标记" variant="danger" hidden={{ measureId: id, version }} name="reopen">
        <TextAreaField name="reason" label="撤销理由" rows={2} limit={500} />
      </ActionForm>
    </Section>
  );
}

type Answer = ReturnType<typeof uploadMessage>;

function Evidence({ measure, answer, notes }: { measure: View; answer: Answer; notes: UploadNotes | null }) {
  const { id, ordinal, finding, evidence, unfinished, rights } = measure;
  return (
    <EvidenceSection
      id={`measure-${ordinal}`}
      number={finding.number}
      place={{ measureId: id }}
      of={measureName(ordinal)}
      items={evidence}
      unfinished={unfinished}
      mayUpload={rights.has("uploadEvidence")}
      reuseHref={reusePath(finding.number, ordinal)}
      fieldId={`file-${ordinal}`}
      answer={answer?.ordinal === ordinal ? answer : null}
      notes={notes}
    />
  );
}

function Editing({ measure }: { measure: View }) {
  const { id, version, ordinal, status, finding, evidence, rights } = measure;
  if (!rights.has("editMeasures")) return null;
  if (status === "DONE") {
    return <Section title="修改措施">措施已标记完成，需由责任部室先撤销完成才能修改。</Section>;
  }
  const removal = `/desk/findings/${finding.number}/measures/${ordinal}/removal`;
  return (
    <Section title="修改措施">
      <ActionForm action={editMeasure} submit="保存措施" hidden={{ measureId: id, version }} name="edit">
        <MeasureFields kept={measure} latest={finding.deadline} />
      </ActionForm>
      {evidence.length === 0 && (
        <p className="mt-4">
          <TextLink href={removal}>删除这项措施</TextLink>
        </p>
      )}
    </Section>
  );
}
