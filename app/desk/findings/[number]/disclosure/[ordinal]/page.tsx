import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ToldField } from "#components/disclosure/told-field.tsx";
import { WordingField } from "#components/disclosure/wording-field.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { numberParam } from "#lib/input/params.ts";
import { disclosurePage } from "#lib/queries/disclosure-page.ts";
import { discloseMeasure } from "../../actions.ts";

type Props = { params: Promise<{ number: string; ordinal: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, ordinal } = await params;
  return { title: `问题${number} · ${measureName(Number(ordinal) || 0)}的公开范围` };
}

export default async function MeasureDisclosurePage({ params }: Props) {
  const asked = await params;
  const number = numberParam(asked.number) ?? notFound();
  const { actor } = await currentContext();
  const view = (await disclosurePage(actor, number)) ?? notFound();
  const { id, ordinal, version, text, outcome, disclosed, publicText, publicOutcome } =
    view.measures.find((measure) => measure.ordinal === numberParam(asked.ordinal)) ?? notFound();
  const finding = `/desk/findings/${number}/disclosure`;
  return (
    <>
      <PageHeader
        breadcrumb={[...findingCrumbs(number), { label: "公开范围", href: finding }]}
        kicker={view.title ?? UNTITLED_FINDING}
        title={`${measureName(ordinal)}的公开范围和对外文字`}
      />
      <ActionForm
        action={discloseMeasure}
        submit="下一步：核对"
        hidden={{ number, measureId: id, version }}
        review={{ title: "请核对公众将看到的内容", confirm: "确认保存" }}
        cancel={{ label: "返回公开范围", href: finding }}
      >
        <ToldField what="这项措施" counted="只写明另有几项措施没有公开。" disclosed={disclosed} />
        <WordingField name="publicText" of="措施" internal={text} wording={publicText} rows={3} limit={TEXT_LIMITS.measure} />
        {outcome !== null && (
          <WordingField name="publicOutcome" of="成效" internal={outcome} wording={publicOutcome} rows={6} limit={TEXT_LIMITS.outcome} />
        )}
      </ActionForm>
    </>
  );
}
