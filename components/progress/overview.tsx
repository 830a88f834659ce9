import { Section } from "#components/ui/section.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import { TallyGrid } from "#components/ui/tally-grid.tsx";
import type { Progress } from "#lib/domain/counts.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { NOT_ITEMISED } from "#lib/domain/labels/public-words.ts";
import { GRADE_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import type { PublicProgress } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { findingAnchor, TALLY_STATES, TALLY_WORDS, underWay } from "./states.ts";

/** 总体进展: the figures, and the tally sheet in which each of them can be counted. */
export function Overview({ view }: { view: PublicProgress }) {
  const asOf = longDay(view.asOf);
  return (
    <Section {...SECTIONS.overview}>
      <Figures progress={view.progress} notItemised={view.notItemised} asOf={asOf} />
      <SkipLink href={`#${SECTIONS.byPart.id}`}>跳过逐项对账图</SkipLink>
      <div className="mt-6">
        <TallyGrid
          caption={`逐项对账：${view.progress.total}个问题，一格一个，点按数字看这个问题（截至${asOf}）`}
          cells={view.tally.map(({ number, finding }) =>
            finding
              ? { number, state: TALLY_STATES[finding.state], title: finding.title, href: `#${findingAnchor(number)}` }
              : { number, state: "undisclosed", href: "#not-itemised" },
          )}
          words={TALLY_WORDS}
          unit="个"
        />
      </div>
      <p className="mt-5 max-w-measure">“销号”是指问题整改到位、经逐级审核同意后，从整改台账上销去。</p>
      {view.notItemised.total > 0 && <NotItemised progress={view.notItemised} />}
    </Section>
  );
}

function Figures({ progress, notItemised, asOf }: Pick<PublicProgress, "progress" | "notItemised"> & { asOf: string }) {
  const { total, closed, longTerm, awaiting, notStarted, undisclosed } = progress;
  const hidden = (count: number) => count > 0 && `含${NOT_ITEMISED}的${count}个`;
  const figures = [
    { label: "巡察反馈问题", value: total, notes: [hidden(notItemised.total)] },
    {
      label: STATUS_WORDS.CLOSED,
      value: closed,
      notes: [longTerm > 0 && `其中${longTerm}个${GRADE_WORDS.COMPLETED_LONG_TERM}`, hidden(notItemised.closed)],
    },
    {
      label: STATUS_WORDS.IN_PROGRESS,
      value: underWay(progress),
      notes: [awaiting > 0 && `其中${awaiting}个已申请销号`, hidden(underWay(notItemised))],
    },
    { label: STATUS_WORDS.NOT_STARTED, value: notStarted, notes: [hidden(notItemised.notStarted)] },
    { label: NOT_ITEMISED, value: undisclosed, notes: [undisclosed > 0 && "已计入总数"] },
  ];
  return (
    <StatRow>
      {figures.map(({ label, value, notes }) => (
        <StatFigure key={label} value={value} unit="个" label={label} note={<Note asOf={asOf} words={notes} />} />
      ))}
    </StatRow>
  );
}

function Note({ asOf, words }: { asOf: string; words: (string | false)[] }) {
  return (
    <>
      <span className="block">
        截至<span className="whitespace-nowrap">{asOf}</span>
      </span>
      {words.map((word) => word && <span key={word} className="block">{word}</span>)}
    </>
  );
}

/** How many are counted and not listed, and where they stand: without it the figures could not be checked. */
function NotItemised({ progress }: { progress: Progress }) {
  const states = [
    { word: STATUS_WORDS.CLOSED, count: progress.closed },
    { word: STATUS_WORDS.IN_PROGRESS, count: underWay(progress) },
    { word: STATUS_WORDS.NOT_STARTED, count: progress.notStarted },
  ].filter(({ count }) => count > 0);
  return (
    <p id="not-itemised" className="mt-2 max-w-measure target:bg-wash">
      另有 {progress.total} 个问题{NOT_ITEMISED}，已计入总数（{states.map(({ word, count }) => `${word} ${count} 个`).join("，")}）。
    </p>
  );
}
