import { TextLink } from "#components/ui/link.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";
import { chargeWords, DECISION_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { chineseNumber, FOLLOW_UP_WORDS, MEASURE_WORDS, measureName } from "#lib/domain/labels/words.ts";
import type { ScreenFinding } from "#lib/domain/meeting-views.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { ScreenPart } from "./screen-part.tsx";

/** This week's entry, or the latest there is. */
export function ScreenEntry({ entry }: Pick<ScreenFinding, "entry">) {
  if (!entry) return <ScreenPart title="每周跟进">还没有填报。</ScreenPart>;
  const { week, current, progress, nextStep, difficulty, status } = entry;
  return (
    <ScreenPart title={current ? "本周填报" : `${weekName(week)}填报`}>
      {!current && <p className="font-bold text-cinnabar">本周尚未填报，以下是最近一次。</p>}
      {status !== "TICKED" && <p className="text-ink-soft">{FOLLOW_UP_WORDS[status]}</p>}
      <dl className="grid gap-1">
        <Words name="进展" text={progress} />
        <Words name="下步打算" text={nextStep} />
        {difficulty && <Words name="困难" text={difficulty} />}
      </dl>
    </ScreenPart>
  );
}

function Words({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="inline font-bold">{name}：</dt>
      <dd className="inline whitespace-pre-line">{text}</dd>
    </div>
  );
}

/** The measures, those that are open first, and what proves them. */
export function ScreenMeasures({ measures, evidence }: Pick<ScreenFinding, "measures" | "evidence">) {
  const done = measures.filter(({ status }) => status === "DONE");
  const open = measures.filter(({ status }) => status === "OPEN");
  return (
    <ScreenPart title={measures.length === 0 ? "整改措施" : `整改措施：${measures.length} 项，已完成 ${done.length} 项`}>
      {measures.length === 0 && <p>还没有整改措施。</p>}
      <ul role="list" className="grid gap-1">
        {open.map((measure) => (
          <MeasureLine key={measure.ordinal} measure={measure} />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary className="min-h-11 w-fit py-2 text-link underline underline-offset-4">已完成的 {done.length} 项</summary>
          <ul role="list" className="grid gap-1">
            {done.map((measure) => (
              <MeasureLine key={measure.ordinal} measure={measure} />
            ))}
          </ul>
        </details>
      )}
      <EvidenceFiles evidence={evidence} />
    </ScreenPart>
  );
}

function MeasureLine({ measure: { ordinal, text, status, deadline, overdue } }: { measure: ScreenFinding["measures"][number] }) {
  return (
    <li>
      <span className="me-3 font-bold">
        <StatusMark stage={status === "DONE" ? "done" : "under-way"}>{MEASURE_WORDS[status]}</StatusMark>
      </span>
      <span className="font-bold">{chineseNumber(ordinal)}是</span>
      {text}。
      {deadline && <span className={overdue ? "font-bold text-cinnabar" : ""}>（{longDay(deadline)}前{overdue && "，已逾期"}）</span>}
    </li>
  );
}

function EvidenceFiles({ evidence }: Pick<ScreenFinding, "evidence">) {
  if (evidence.length === 0) return <p>佐证材料：还没有。</p>;
  return (
    <details>
      <summary className="min-h-11 w-fit py-2 text-link underline underline-offset-4">佐证材料 {evidence.length} 份</summary>
      <ul role="list" className="grid gap-1">
        {evidence.map(({ id, fileName, size, ordinal }) => (
          <li key={id} className="min-w-0">
            {measureName(ordinal)}：
            <TextLink href={roomHref(id)} className="break-all">
              {fileName}
            </TextLink>
            （{fileSize(size)}）
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What this meeting has decided on it so far. */
export function ScreenDecided({ decided }: Pick<ScreenFinding, "decided">) {
  if (decided.length === 0) return null;
  return (
    <div className="mb-4 border-s-8 border-pine bg-wash py-2 ps-5 pe-4">
      <ScreenPart title="本次会议已决定">
        <ul role="list" className="grid gap-1">
          {decided.map((decision) => (
            <li key={decision.ordinal}>
              <Tag>{DECISION_KIND_WORDS[decision.kind]}</Tag> {decision.text}。{chargeWords(decision)}
            </li>
          ))}
        </ul>
      </ScreenPart>
    </div>
  );
}
