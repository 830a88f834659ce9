import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { MeasureFields } from "#components/findings/measure-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { assignmentPage } from "#lib/queries/assignment-page.ts";
import { addMeasure } from "../../actions.ts";

export const metadata: Metadata = { title: "增加措施" };

export default async function NewMeasurePage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const finding = (await assignmentPage(actor, number)) ?? notFound();
  return (
    <>
      <PageHeader breadcrumb={findingCrumbs(number)} kicker={finding.title ?? UNTITLED_FINDING} title="增加整改措施" />
      {finding.refusal ? (
        <Notice title="现在不能增加措施">{wordsOf(finding.refusal)}</Notice>
      ) : (
        <ActionForm
          action={addMeasure}
          submit="增加措施"
          hidden={{ number }}
          cancel={{ label: "不增加，返回", href: `/desk/findings/${number}#measures` }}
        >
          <MeasureFields latest={finding.deadline} />
        </ActionForm>
      )}
    </>
  );
}
