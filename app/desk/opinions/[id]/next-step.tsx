import { ActionForm } from "#components/form/action-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { Section } from "#components/ui/section.tsx";
import { ANSWER_LIMIT } from "#lib/domain/opinions/limits.ts";
import type { OpinionView } from "#lib/domain/opinions/views.ts";
import { answerOpinion, assignOpinion, draftAnswer, unpublishOpinion } from "../actions.ts";

/** What this reader can do about an opinion as it stands. */
export function OpinionNextStep({ opinion }: { opinion: OpinionView }) {
  const { rights, publishedAt } = opinion;
  return (
    <>
      {rights.has("draft") && <Draft opinion={opinion} />}
      {rights.has("assign") && <Assign opinion={opinion} />}
      {rights.has("answer") && <Answer opinion={opinion} />}
      {rights.has("publish") && publishedAt && <Unpublish opinion={opinion} />}
    </>
  );
}

type Props = { opinion: OpinionView };

function keyOf({ id, version }: OpinionView) {
  return { opinionId: id, version };
}

function Draft({ opinion }: Props) {
  return (
    <Section title={opinion.draft ? "修改拟答复" : "拟写答复"} id="drafting" description="报整改办审核，由整改办答复来信人。答复以前可以再改。">
      <ActionForm action={draftAnswer} submit="报整改办" hidden={keyOf(opinion)} name="draft">
        <TextAreaField name="draft" label="拟答复" rows={7} limit={ANSWER_LIMIT} defaultValue={opinion.draft?.text} />
      </ActionForm>
    </Section>
  );
}

function Assign({ opinion }: Props) {
  const { department, departments } = opinion;
  return (
    <Section
      title={department ? "改由其他部室办理" : "转部室办理"}
      id="assignment"
      description="部室看得到意见内容，看不到姓名和电话。部室拟写答复，由整改办答复。"
    >
      <ActionForm action={assignOpinion} submit="转办" variant="secondary" hidden={keyOf(opinion)} name="assign">
        <SelectField name="departmentId" label="承办部室" options={departments} emptyLabel="请选择" />
      </ActionForm>
    </Section>
  );
}

function Answer({ opinion }: Props) {
  return (
    <Section title="答复来信人" id="answering" description="来信人凭回执号查看。答复以后不能再改。">
      <ActionForm
        action={answerOpinion}
        submit="下一步：核对"
        hidden={keyOf(opinion)}
        review={{ title: "请核对答复，答复以后不能更改", confirm: "答复" }}
        name="answer"
      >
        <TextAreaField name="answer" label="答复" rows={7} limit={ANSWER_LIMIT} defaultValue={opinion.draft?.text} />
      </ActionForm>
    </Section>
  );
}

function Unpublish({ opinion }: Props) {
  return (
    <Section title="不再公开" id="unpublishing" description="从“意见与答复”中撤下。公开的文字保留在这里，修改后可以再公开。">
      <ActionForm action={unpublishOpinion} submit="不再公开" variant="danger" hidden={keyOf(opinion)} name="unpublish" />
    </Section>
  );
}
