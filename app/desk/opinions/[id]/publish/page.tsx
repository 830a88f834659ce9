import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { opinionCrumbs } from "#components/opinions/opinion-crumbs.ts";
import { PointedOut } from "#components/opinions/pointed-out.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { ANSWER_LIMIT, OPINION_LIMIT } from "#lib/domain/opinions/limits.ts";
import { withPersonalDataMasked } from "#lib/domain/opinions/personal-data.ts";
import { publishOpinion } from "../../actions.ts";
import { opinionOfRequest } from "../opinion-of-request.ts";

export const metadata: Metadata = { title: "公开意见和答复" };

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const opinion = await opinionOfRequest((await params).id, "publish");
  if (opinion.publishedAt) notFound();
  const { id, version, body, answer, words } = opinion;
  return (
    <>
      <PageHeader
        breadcrumb={opinionCrumbs(opinion)}
        title="公开意见和答复"
        lead="公众看到的是下面的公开文字，原文不变。请删去姓名、住址、病情等能认出人的内容。"
      />
      <Section title="意见原文" id="original">
        <PointedOut text={body} />
      </Section>
      <Section title="公开的文字" id="wording" description="号码已经遮盖，其余请逐句核对。">
        <ActionForm
          action={publishOpinion}
          submit="下一步：核对"
          hidden={{ opinionId: id, version }}
          review={{ title: "请核对公开的文字", confirm: "公开" }}
          cancel={{ label: "返回", href: `/desk/opinions/${id}` }}
        >
          <TextAreaField name="body" label="公开的意见" rows={7} limit={OPINION_LIMIT} defaultValue={words?.body ?? withPersonalDataMasked(body)} />
          <TextAreaField name="answer" label="公开的答复" rows={7} limit={ANSWER_LIMIT} defaultValue={words?.answer ?? answer?.text} />
        </ActionForm>
      </Section>
    </>
  );
}
