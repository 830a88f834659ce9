import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { ProvenPlace } from "#lib/domain/evidence/room.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { chineseNumber, MEASURE_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";

/** What the file is to prove, to be held against it: the measure with its outcome, or what the order or the look-back asks. */
export function ProvenPlaceView({ place }: { place: ProvenPlace }) {
  return (
    <section aria-labelledby="proves" id="place" className="scroll-mt-4">
      <h2 id="proves" className="font-serif text-xl font-bold">
        {TITLES[place.kind]}
      </h2>
      <p className="mt-1">
        <FindingName place={place} />
      </p>
      {place.kind === "measure" && <Measure place={place} />}
      {place.kind === "order" && <Order place={place} />}
      {place.kind === "lookBack" && <LookBack place={place} />}
    </section>
  );
}

const TITLES = { measure: "要佐证的措施", order: "要答复的督办单", lookBack: "回头看时看到的" } satisfies Record<ProvenPlace["kind"], string>;

function FindingName({ place }: { place: ProvenPlace }) {
  const { number, title } = place;
  const name = `问题${number}　${title ?? UNTITLED_FINDING}`;
  const readable = place.kind !== "order" || place.findingReadable;
  return readable ? <TextLink href={`/desk/findings/${number}`}>{name}</TextLink> : name;
}

function Measure({ place }: { place: Extract<ProvenPlace, { kind: "measure" }> }) {
  const { ordinal, text, measureStatus, deadline, doneOn, outcome, noEvidenceReason } = place;
  const done = measureStatus === "DONE";
  return (
    <>
      <p className="mt-3 border-s-4 border-line-strong ps-4 text-lg leading-snug">
        <span className="font-bold">{chineseNumber(ordinal)}是</span>
        {text}。
      </p>
      <Facts>
        <Fact name={done ? "整改成效" : "目前进展"}>{outcome ?? "尚未填写"}</Fact>
        {noEvidenceReason && <Fact name="无材料理由">{noEvidenceReason}</Fact>}
        <Fact name="状态">
          <StatusMark stage={done ? "done" : "under-way"}>{MEASURE_WORDS[measureStatus]}</StatusMark>
          {done && doneOn && <span className="ms-3">{longDay(doneOn)}</span>}
        </Fact>
        <Fact name="措施时限">{deadline ? longDay(deadline) : "尚未确定"}</Fact>
      </Facts>
    </>
  );
}

function Order({ place: { cause, requirement, replyBy, department } }: { place: Extract<ProvenPlace, { kind: "order" }> }) {
  return (
    <Facts>
      <Fact name="督办要求">{requirement}</Fact>
      <Fact name="督办事由">{cause}</Fact>
      <Fact name="回复期限">{longDay(replyBy)}前</Fact>
      <Fact name="责任部室">{department}</Fact>
    </Facts>
  );
}

function LookBack({ place: { dueOn, target, department } }: { place: Extract<ProvenPlace, { kind: "lookBack" }> }) {
  return (
    <Facts>
      <Fact name="到期日">{longDay(dueOn)}</Fact>
      {target && <Fact name="整改目标">{target}</Fact>}
      <Fact name="责任部室">{department ?? "尚未确定"}</Fact>
    </Facts>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="mt-3 space-y-1.5 font-sans">{children}</dl>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-3">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </div>
  );
}
