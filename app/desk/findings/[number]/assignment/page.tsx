import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckboxesField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { type AssignmentPage as View, assignmentPage, type Named } from "#lib/queries/assignment-page.ts";
import { assignFinding } from "../actions.ts";

export const metadata: Metadata = { title: "调整分工" };

export default async function AssignmentPage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const finding = (await assignmentPage(actor, number)) ?? notFound();
  return (
    <>
      <PageHeader breadcrumb={findingCrumbs(number)} kicker={finding.title ?? UNTITLED_FINDING} title="调整分工" />
      {finding.refusal ? <Notice title="现在不能调整分工">{wordsOf(finding.refusal)}</Notice> : <AssignmentForm finding={finding} />}
    </>
  );
}

function AssignmentForm({ finding }: { finding: View }) {
  const { number, version, leaders, departments } = finding;
  return (
    <ActionForm
      action={assignFinding}
      submit="保存分工"
      hidden={{ number, version }}
      cancel={{ label: "不保存，返回", href: `/desk/findings/${number}` }}
    >
      <TextField name="title" label="问题标题" defaultValue={finding.title ?? ""} optional />
      <TextAreaField name="target" label="整改目标" defaultValue={finding.target ?? ""} rows={3} limit={1000} optional />
      <SelectField
        name="leaderId"
        label="责任领导"
        hint="责任领导为组长时，销号不再经责任领导审签一步。"
        options={choices(leaders)}
        defaultValue={finding.leaderId ?? ""}
        optional
      />
      <SelectField
        name="leadDepartmentId"
        label="责任部室"
        options={choices(departments)}
        defaultValue={finding.leadDepartmentId ?? ""}
        optional
      />
      <CheckboxesField
        name="supportingDepartmentIds"
        label="配合部室"
        choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={[...finding.supportingDepartmentIds]}
        optional
      />
      <TextField name="responsible" label="责任人" defaultValue={finding.responsible ?? ""} optional />
    </ActionForm>
  );
}

function choices(named: Named[]) {
  return [{ value: "", label: "尚未确定" }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
}
