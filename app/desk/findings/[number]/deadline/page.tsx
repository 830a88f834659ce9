import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { DateField, TextAreaField } from "#components/form/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { assignmentPage } from "#lib/queries/assignment-page.ts";
import { changeDeadline } from "../actions.ts";

export const metadata: Metadata = { title: "调整时限" };

export default async function DeadlinePage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const finding = (await assignmentPage(actor, number)) ?? notFound();
  const { deadline, firstDeadline, feedbackOn, version, refusal } = finding;
  return (
    <>
      <PageHeader breadcrumb={findingCrumbs(number)} kicker={finding.title ?? UNTITLED_FINDING} title="调整整改时限" />
      <div className="mb-8 max-w-measure">
        <SummaryList
          rows={[
            { key: "反馈日期", value: longDay(feedbackOn) },
            { key: "首次时限", value: firstDeadline ? longDay(firstDeadline) : "尚未确定" },
            { key: "现行时限", value: deadline ? longDay(deadline) : "尚未确定" },
          ]}
        />
      </div>
      {refusal ? (
        <Notice title="现在不能调整时限">{wordsOf(refusal)}</Notice>
      ) : (
        <ActionForm
          action={changeDeadline}
          submit="保存时限"
          hidden={{ number, version }}
          cancel={{ label: "不保存，返回", href: `/desk/findings/${number}` }}
        >
          <DateField name="deadline" label="新的整改时限" />
          <TextAreaField
            name="reason"
            label="调整理由"
            hint="延期会记录在案：首次时限保留，超过首次时限销号的仍记为逾期。"
            rows={3}
            limit={500}
            optional={deadline === null}
          />
        </ActionForm>
      )}
    </>
  );
}
