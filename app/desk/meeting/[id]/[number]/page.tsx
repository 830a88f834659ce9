import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { KEY_LEGEND, keyWays } from "#components/meeting-screen/key-legend.ts";
import { ScreenAsks } from "#components/meeting-screen/screen-asks.tsx";
import { ScreenBar } from "#components/meeting-screen/screen-bar.tsx";
import { ScreenFacts } from "#components/meeting-screen/screen-facts.tsx";
import { ScreenKeys } from "#components/meeting-screen/screen-keys.tsx";
import { JUMP_FIELD, ScreenWays } from "#components/meeting-screen/screen-ways.tsx";
import { ScreenDecided, ScreenEntry, ScreenMeasures } from "#components/meeting-screen/screen-work.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { meetingName } from "#lib/domain/labels/meetings.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { type Place, placeOn } from "#lib/domain/meetings.ts";
import { chooseHref, screenQuery } from "#lib/input/meeting-screen.ts";
import { idParam, numberParam } from "#lib/input/params.ts";
import { meetingAgenda } from "#lib/queries/meeting-agenda.ts";
import { meetingScreen } from "#lib/queries/meeting-screen.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<Query> };

/** The position too: it is what a screen reader says first after a step. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const number = numberParam((await params).number) ?? 0;
  const { agenda } = screenQuery.parse(await searchParams);
  return { title: `问题${number}（${positionWords(placeOn(agenda, number))}）` };
}

export default async function ScreenPage({ params, searchParams }: Props) {
  const { actor, now } = await currentContext();
  const asked = await params;
  const meetingId = idParam(asked.id) ?? notFound();
  const number = numberParam(asked.number) ?? notFound();
  const query = await searchParams;
  const { agenda: carried, missing } = screenQuery.parse(query);
  const screen = (await meetingScreen(actor, meetingId, number, now)) ?? notFound();
  const agenda = carried.length > 0 ? carried : ((await meetingAgenda(actor, "all", now))?.lines ?? []).map((line) => line.number);
  const { meeting, finding, mayKeep, refusals } = screen;
  const at = { meetingId, number, agenda };
  const [place, back] = [placeOn(agenda, number), chooseHref(meetingId)];
  const decisions = mayKeep ? refusals : null;
  return (
    <>
      <ScreenBar meeting={meetingName(meeting)} position={positionWords(place)} back={{ label: "退出大屏", href: back }} />
      <DoneMessage done={query.done} />
      {missing !== null && <Notice tone="warning" title={missing === 0 ? "请输入问题编号。" : `没有问题${missing}。`} />}
      <h1 className="mb-3 font-serif text-3xl leading-snug font-bold">
        <span className="me-4 text-cinnabar">{number}</span>
        {finding.title ?? UNTITLED_FINDING}
      </h1>
      <ScreenFacts finding={finding} />
      <ScreenAsks difficulty={finding.difficulty} closure={finding.closure} extension={finding.extension} />
      <ScreenDecided decided={finding.decided} />
      <div className="mb-4 grid gap-x-10 gap-y-4 text-lg @4xl:grid-cols-2">
        <ScreenEntry entry={finding.entry} />
        <ScreenMeasures measures={finding.measures} evidence={finding.evidence} />
      </div>
      <ScreenWays
        at={at}
        place={place}
        decisions={decisions}
        keys={<ScreenKeys ways={keyWays({ at, place, decisions, back })} jumpField={JUMP_FIELD} legend={KEY_LEGEND} />}
      />
    </>
  );
}

function positionWords({ position, count }: Place): string {
  return position === null ? `不在清单内，清单共 ${count} 个` : `第 ${position} / ${count} 个`;
}
