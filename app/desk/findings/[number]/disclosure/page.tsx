import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ToldField } from "#components/disclosure/told-field.tsx";
import { WordingField } from "#components/disclosure/wording-field.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { readByPublic } from "#lib/domain/disclosure.ts";
import { measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { numberParam } from "#lib/input/params.ts";
import { type DisclosurePage as View, disclosurePage } from "#lib/queries/disclosure-page.ts";
import { discloseFinding } from "../actions.ts";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string | string[] }> };

const REVIEW = { title: "请核对公众将看到的内容", confirm: "确认保存" };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `问题${(await params).number} · 公开范围` };
}

export default async function DisclosurePage({ params, searchParams }: Props) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const view = (await disclosurePage(actor, number)) ?? notFound();
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader breadcrumb={findingCrumbs(number)} kicker={`问题${number}　公开范围和对外文字`} title={view.title ?? UNTITLED_FINDING} />
      <p className="mb-6 max-w-measure">
        这里决定公众在进展页和通报中读到什么。台账原文不受影响；不公开的问题和措施仍然计入总数，并写明有几项没有公开。
      </p>
      <Whole view={view} />
      <Measures view={view} />
    </>
  );
}

function Whole({ view }: { view: View }) {
  const { number, version, title, longTermWork, itemised, disclosed, publicTitle, publicLongTerm } = view;
  if (!itemised) {
    return (
      <Section title="问题">
        <p className="max-w-measure">这个问题没有标题和所属类别，只计入总数，不能逐项公开。需要公开的，请先用台账文件补上标题和类别。</p>
      </Section>
    );
  }
  return (
    <Section title="问题">
      <ActionForm action={discloseFinding} submit="下一步：核对" hidden={{ number, version }} review={REVIEW}>
        <ToldField what="这个问题" counted="只计入总数，标题、措施和成效公众都看不到。" disclosed={disclosed} />
        <WordingField name="publicTitle" of="标题" internal={title ?? ""} wording={publicTitle} rows={2} limit={TEXT_LIMITS.title} />
        {longTermWork !== null && (
          <WordingField
            name="publicLongTerm"
            of="长期坚持的工作"
            internal={longTermWork}
            wording={publicLongTerm}
            rows={3}
            limit={TEXT_LIMITS.outcome}
          />
        )}
      </ActionForm>
    </Section>
  );
}

function Measures({ view: { number, measures, disclosed } }: { view: View }) {
  const hidden = measures.filter((measure) => !measure.disclosed).length;
  const told = `共${measures.length}项，${hidden === 0 ? "全部公开" : `其中${hidden}项不公开`}。`;
  return (
    <Section title="整改措施" description={disclosed ? told : "问题不公开，措施随问题一并不公开。以下设置在问题公开以后生效。"}>
      {measures.length === 0 && <EmptyState title="还没有整改措施">分解措施以后，在这里决定每一项是否公开。</EmptyState>}
      <ol role="list" className="grid gap-4">
        {measures.map((measure) => (
          <li key={measure.id} id={`measure-${measure.ordinal}`} className="border-t border-line pt-4">
            <MeasureWording number={number} measure={measure} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function MeasureWording({ number, measure }: { number: number; measure: View["measures"][number] }) {
  const { ordinal, text, outcome, disclosed, publicText, publicOutcome } = measure;
  const worded = publicText !== null || publicOutcome !== null;
  const told = readByPublic(outcome, publicOutcome);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-bold">
          {measureName(ordinal)}：{disclosed ? (worded ? "按对外文字公开" : "按台账原文公开") : "不公开"}
        </h3>
        <TextLink href={`/desk/findings/${number}/disclosure/${ordinal}`} className="inline-flex min-h-11 items-center">
          修改<span className="sr-only">{measureName(ordinal)}的公开范围</span>
        </TextLink>
      </div>
      <p className={disclosed ? "max-w-measure" : "max-w-measure text-ink-soft"}>{readByPublic(text, publicText)}</p>
      {told && <p className={disclosed ? "mt-1 max-w-measure" : "mt-1 max-w-measure text-ink-soft"}>成效：{told}</p>}
    </>
  );
}
