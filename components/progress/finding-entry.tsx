import { TextLink } from "#components/ui/link.tsx";
import { TallyStamp } from "#components/ui/tally-grid.tsx";
import { MEASURE_WORDS, chineseNumber } from "#lib/domain/labels/words.ts";
import { PUBLIC_STATE_WORDS } from "#lib/domain/labels/public-words.ts";
import type { PublicFinding, PublicMeasure } from "#lib/domain/public-progress.ts";
import { Marked } from "./marked.tsx";
import { findingAnchor, TALLY_STATES } from "./states.ts";

type FindingEntryProps = {
  finding: PublicFinding;
  words: readonly string[];
  /** Where one says what one thinks of it. */
  opinionHref: string;
};

/** One finding: its stamp from the tally sheet, where it stands, and each measure with what came of it. */
export function FindingEntry({ finding, words, opinionHref }: FindingEntryProps) {
  const { number, numberInPart, title, state, longTermWork, measures, undisclosedMeasures } = finding;
  const id = findingAnchor(number);
  return (
    <article
      id={id}
      aria-labelledby={`${id}-title`}
      className="mt-5 border-t border-line pt-5 target:bg-wash @3xl:grid @3xl:grid-cols-[4.5rem_minmax(0,1fr)] @3xl:gap-x-5 print:grid print:grid-cols-[4.5rem_minmax(0,1fr)] print:gap-x-4"
    >
      <TallyStamp number={number} state={TALLY_STATES[state]} />
      <div className="max-w-measure">
        <h5 id={`${id}-title`} className="break-after-avoid font-serif text-lg leading-normal font-bold">
          <Marked text={`${numberInPart}. ${title}`} words={words} />
        </h5>
        <p className="mt-0.5 break-after-avoid font-sans">
          {`第${number}号问题，`}
          <strong>{PUBLIC_STATE_WORDS[state]}</strong>
        </p>
        {longTermWork && <p className="mt-1 font-sans"><Marked text={`长期坚持的工作：${longTermWork}`} words={words} /></p>}
        <ol role="list" className="mt-3 grid gap-3 font-serif leading-[1.85] *:break-inside-avoid [&_p+p>b]:font-sans">
          {measures.map((measure) => (
            <Measure key={measure.ordinal} measure={measure} words={words} />
          ))}
        </ol>
        {undisclosedMeasures > 0 && <p className="mt-3 font-sans">另有 {undisclosedMeasures} 项措施未公开。</p>}
        <TextLink href={opinionHref} className="mt-2 inline-block py-1.5 font-sans print:hidden">
          {`对第${number}号问题反映意见`}
        </TextLink>
      </div>
    </article>
  );
}

/** As bare as can be, for there are hundreds: the list around them says how they look, and text beside text is one string. */
function Measure({ measure: { ordinal, text, done, outcome }, words }: { measure: PublicMeasure; words: readonly string[] }) {
  return (
    <li>
      <p>
        <b>{`${chineseNumber(ordinal)}是`}</b>
        <Marked text={`${text}。`} words={words} />
      </p>
      <p>
        <b>{done ? MEASURE_WORDS.DONE : MEASURE_WORDS.OPEN}</b>
        {outcome && <Marked text={`：${outcome}`} words={words} />}
      </p>
    </li>
  );
}
