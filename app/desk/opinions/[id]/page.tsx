import type { Metadata } from "next";
import { DoneMessage } from "#components/form/done-message.tsx";
import { opinionListCrumbs } from "#components/opinions/opinion-crumbs.ts";
import { OpinionFacts } from "#components/opinions/opinion-facts.tsx";
import { OpinionStatusMark } from "#components/opinions/opinion-status.tsx";
import { PointedOut } from "#components/opinions/pointed-out.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { opinionName } from "#lib/domain/labels/opinions.ts";
import type { OpinionView } from "#lib/domain/opinions/views.ts";
import { OpinionNextStep } from "./next-step.tsx";
import { opinionOfRequest } from "./opinion-of-request.ts";

export const metadata: Metadata = { title: "群众意见" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OpinionPage({ params, searchParams }: Props) {
  const opinion = await opinionOfRequest((await params).id, "read");
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader breadcrumb={opinionListCrumbs} title={opinionName(opinion)} actions={<OpinionActions opinion={opinion} />} />
      <p className="mb-6 text-lg">
        <OpinionStatusMark status={opinion.status} />
      </p>
      <OpinionFacts opinion={opinion} />
      <Section title="意见内容" id="body">
        <PointedOut text={opinion.body} />
      </Section>
      <Dealings opinion={opinion} />
      <OpinionNextStep opinion={opinion} />
    </>
  );
}

function OpinionActions({ opinion: { id, rights, publishedAt } }: { opinion: OpinionView }) {
  const at = `/desk/opinions/${id}`;
  return (
    <>
      {rights.has("publish") && !publishedAt && (
        <ButtonLink variant="primary" href={`${at}/publish`}>
          公开意见和答复
        </ButtonLink>
      )}
      {rights.has("setAside") && <ButtonLink href={`${at}/set-aside`}>不予办理</ButtonLink>}
    </>
  );
}

/** What was drafted, answered, decided and made public. */
function Dealings({ opinion: { draft, answer, setAsideReason, words, publishedAt } }: { opinion: OpinionView }) {
  return (
    <>
      {draft && <Said title="部室拟答复" id="draft" {...draft} />}
      {answer && <Said title="答复" id="answer" {...answer} />}
      {setAsideReason !== null && (
        <Section title="不予办理的理由" id="set-aside" description="来信人凭回执号可以看到。">
          <p className="max-w-measure break-words whitespace-pre-line">{setAsideReason}</p>
        </Section>
      )}
      {words && publishedAt && (
        <Section title="公开的文字" id="published" description={`${longTime(publishedAt)}起公开。`}>
          <dl className="grid max-w-measure gap-3 font-serif leading-[1.85]">
            <PublishedWords head="意见" text={words.body} />
            <PublishedWords head="答复" text={words.answer} />
          </dl>
        </Section>
      )}
    </>
  );
}

function PublishedWords({ head, text }: { head: string; text: string }) {
  return (
    <div>
      <dt className="font-sans font-bold">{head}</dt>
      <dd className="break-words whitespace-pre-line">{text}</dd>
    </div>
  );
}

type SaidProps = { title: string; id: string; text: string; by: string; at: Date };

function Said({ title, id, text, by, at }: SaidProps) {
  return (
    <Section title={title} id={id} description={`${by}，${longTime(at)}`}>
      <p className="max-w-measure font-serif leading-[1.85] break-words whitespace-pre-line">{text}</p>
    </Section>
  );
}
