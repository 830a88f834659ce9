import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { ArriveAtField } from "#components/meeting-screen/arrive-at-field.tsx";
import { DecisionFields } from "#components/meeting-screen/decision-fields.tsx";
import { ScreenBar } from "#components/meeting-screen/screen-bar.tsx";
import { ScreenFacts } from "#components/meeting-screen/screen-facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { DECISION_KIND_WORDS, meetingName } from "#lib/domain/labels/meetings.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { MeetingDecisionKind } from "#lib/domain/meetings.ts";
import { agendaText, screenHref, screenQuery } from "#lib/input/meeting-screen.ts";
import { idParam, numberParam } from "#lib/input/params.ts";
import { meetingScreen } from "#lib/queries/meeting-screen.ts";
import { decideOnScreen } from "../../../../meetings/actions.ts";

type Props = {
  params: Promise<{ id: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const SUBMIT: Record<MeetingDecisionKind, string> = { RESOLUTION: "记入纪要", MEASURE: "新增这项措施", DEADLINE: "调整时限" };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { kind } = screenQuery.parse(await searchParams);
  return { title: `问题${(await params).number}：${DECISION_KIND_WORDS[kind]}` };
}

export default async function DecisionPage({ params, searchParams }: Props) {
  const { actor, now } = await currentContext();
  const asked = await params;
  const meetingId = idParam(asked.id) ?? notFound();
  const number = numberParam(asked.number) ?? notFound();
  const { agenda, kind } = screenQuery.parse(await searchParams);
  const { meeting, finding, mayKeep, refusals } = (await meetingScreen(actor, meetingId, number, now)) ?? notFound();
  if (!mayKeep) notFound();
  const back = screenHref({ meetingId, number, agenda });
  const refusal = refusals[kind];
  return (
    <>
      <ScreenBar meeting={meetingName(meeting)} position={`问题${number}`} back={{ label: "返回问题", href: back }} />
      <h1 className="mb-3 font-serif text-3xl leading-snug font-bold">
        {DECISION_KIND_WORDS[kind]}
        <span className="ms-5 text-xl font-normal">
          问题{number}　{finding.title ?? UNTITLED_FINDING}
        </span>
      </h1>
      <ScreenFacts finding={finding} />
      {refusal ? (
        <Notice title="现在不能记录">{wordsOf(refusal)}</Notice>
      ) : (
        <ActionForm
          action={decideOnScreen}
          submit={SUBMIT[kind]}
          hidden={{ meetingId, kind, number, version: finding.version, agenda: agendaText(agenda) }}
          cancel={{ label: "不记录，返回", href: back }}
        >
          <DecisionFields kind={kind} finding={finding} />
          <ArriveAtField field="text" />
        </ActionForm>
      )}
    </>
  );
}
