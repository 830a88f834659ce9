import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FileFacts } from "#components/evidence/room/file-facts.tsx";
import { FileState } from "#components/evidence/room/file-state.tsx";
import { Outcome } from "#components/evidence/room/outcome.tsx";
import { ProvenPlaceView } from "#components/evidence/room/proven-place.tsx";
import { ReviewSection } from "#components/evidence/room/review-section.tsx";
import { RoomKeys } from "#components/evidence/room/room-keys.tsx";
import { positionWords, WalkBar } from "#components/evidence/room/walk-bar.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { Contents } from "#components/ui/contents.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { recordLook } from "#lib/commands/evidence/record-look.ts";
import type { EvidenceRoom, ProvenPlace, Walk } from "#lib/domain/evidence/room.ts";
import { doneWords } from "#lib/domain/labels/done.ts";
import { lookBackName } from "#lib/domain/labels/look-backs.ts";
import { orderName } from "#lib/domain/labels/orders.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { roomAsked, roomHref, type RoomOutcome, roomOutcome } from "#lib/input/evidence-room.ts";
import { idParam } from "#lib/input/params.ts";
import { viewerPlace } from "#lib/input/viewer-address.ts";
import { evidenceInside } from "#lib/queries/evidence-inside.ts";
import { evidenceRoom } from "#lib/queries/evidence-room.ts";
import { reviewEvidence } from "./actions.ts";
import { ShownFile } from "./shown-file.tsx";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked for once, by the title and by the page; that this person looks at the file goes on record before it is shown. */
const opened = cache(async (id: string, walk: Walk): Promise<EvidenceRoom | null> => {
  const { actor, now } = await currentContext();
  const room = await evidenceRoom(actor, id, walk);
  const look = room && (await recordLook(actor, { evidenceId: id }, now));
  return look?.ok ? room : null;
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = idParam((await params).id);
  const room = id && (await opened(id, roomAsked.parse(await searchParams).walk));
  // What is read out first after each step: how far one is, and at which file.
  return { title: room ? `${positionWords(room.walk)} ${room.file.fileName}` : "佐证材料" };
}

export default async function EvidenceRoomPage({ params, searchParams }: Props) {
  const id = idParam((await params).id) ?? notFound();
  const query = await searchParams;
  const asked = roomAsked.parse(query);
  const room = (await opened(id, asked.walk)) ?? notFound();
  const { file, place, walk, rights } = room;
  const at = viewerPlace(query);
  const inside = (await evidenceInside((await currentContext()).actor, id, at.page)) ?? notFound();
  const outcome = roomOutcome.parse(query);
  return (
    <>
      {outcome ? <Said outcome={outcome} id={id} walk={asked.walk} /> : <DoneMessage done={query.done} />}
      <PageHeader breadcrumb={crumbs(place)} title={<span className="text-xl wrap-anywhere @xl:text-2xl">{file.fileName}</span>} />
      <div className="-mt-5">
        <WalkBar evidenceId={id} place={walk} reviews={rights.review} />
        <RoomKeys reviews={rights.review} />
      </div>
      <div className="@4xl:hidden">
        <Contents items={PARTS.filter(({ href }) => href !== "#review" || place.kind === "measure")} />
      </div>
      <div className="grid gap-x-10 @4xl:grid-cols-[minmax(0,1fr)_24rem] @4xl:grid-rows-[auto_1fr]">
        <div className="min-w-0 *:first:mt-0">
          <FileState room={room} />
          <ShownFile file={inside} contents={file.contents} walk={asked.walk} at={at} />
        </div>
        <div className="mt-8 min-w-0 @4xl:sticky @4xl:top-4 @4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1 @4xl:mt-0 @4xl:max-h-[calc(100dvh-2rem)] @4xl:self-start @4xl:overflow-y-auto">
          <ProvenPlaceView place={place} />
          <ReviewSection room={room} asked={asked} action={reviewEvidence} />
        </div>
        <FileFacts room={room} />
      </div>
    </>
  );
}

/** On a narrow screen what stands beside the file on a wide one comes after it. */
const PARTS = [
  { label: "要佐证的内容", href: "#place" },
  { label: "审看意见", href: "#review" },
  { label: "文件情况", href: "#file" },
];

function crumbs(place: ProvenPlace) {
  const { number } = place;
  if (place.kind === "order") return [{ label: "督办", href: "/desk/orders" }, { label: orderName(place), href: evidencePath(place) }];
  if (place.kind === "lookBack") {
    return [{ label: "回头看", href: "/desk/lookbacks" }, { label: `问题${number} ${lookBackName(place.sequence)}`, href: evidencePath(place) }];
  }
  return [
    { label: "问题台账", href: "/desk/findings" },
    { label: `问题${number}`, href: `/desk/findings/${number}` },
    { label: measureName(place.ordinal), href: evidencePath(place) },
  ];
}

/** What was just said, of this file or of the one before. */
function Said({ outcome: { done, of }, id, walk }: { outcome: NonNullable<RoomOutcome>; id: string; walk: Walk }) {
  if (of === id) return <Outcome key={of} title={doneWords(done) ?? ""} back={null} />;
  const title = done === "evidenceAccepted" ? "已认可上一份材料。" : "已退回上一份材料，理由已经转到责任部室。";
  return <Outcome key={of} title={title} back={{ label: "再看上一份", href: roomHref(of, { walk }) }} />;
}
