import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import { TallyGrid } from "#components/ui/tally-grid.tsx";
import type { Progress } from "#lib/domain/counts.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { PublicProgress } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { findingAnchor, TALLY_STATES, TALLY_WORDS } from "./states.ts";

/** 总体进展: the figures, and the tally sheet in which each of them can be counted. */
export function Overview({ view }: { view: PublicProgress }) {
  const { progress, notItemised, tally } = view;
  const asOf = longDay(view.asOf);
  return (
    <Section {...SECTIONS.overview} description={`截至${asOf}`}>
      <Figures progress={progress} notItemised={notItemised} asOf={asOf} />
      <SkipLink href={`#${SECTIONS.byPart.id}`}>跳过逐项对账图</SkipLink>
      <div className="mt-6">
        <TallyGrid
          caption={`逐项对账：${progress.total}个问题，一格一个，点按数字看这个问题（截至${asOf}）`}
          cells={tally.map(({ number, finding }) =>
            finding
              ? { number, state: TALLY_STATES[finding.state], title: finding.title, href: `#${findingAnchor(number)}` }
              : { number, state: "undisclosed", href: "#not-itemised" },
          )}
          words={TALLY_WORDS}
          unit="个"
        />
      </div>
      <p className="mt-4 max-w-measure">“销号”是指问题整改到位、经逐级审核同意后，从整改台账上销去。</p>
      {progress.undisclosed > 0 && <NotItemised notItemised={notItemised} />}
    </Section>
  );
}

function Figures({ progress, notItemised, asOf }: Pick<PublicProgress, "progress" | "notItemised"> & { asOf: string }) {
  const hidden = (count: number) => count > 0 && <>含未逐项公开的{count}个</>;
  return (
    <StatRow>
      <Figure name="total" value={progress.total} label="巡察反馈问题" asOf={asOf} note={hidden(notItemised.total)} />
      <Figure name="closed" value={progress.closed} label="已销号" asOf={asOf} note={hidden(notItemised.closed)} />
      <Figure name="longTerm" value={progress.longTerm} label="其中基本完成、长期坚持" asOf={asOf} note={hidden(notItemised.longTerm)} />
      <Figure name="inProgress" value={underWay(progress)} label="整改中" asOf={asOf} note={underWayNote(progress, notItemised)} />
      <Figure name="notStarted" value={progress.notStarted} label="未启动" asOf={asOf} note={hidden(notItemised.notStarted)} />
      <Figure name="undisclosed" value={progress.undisclosed} label="未逐项公开" asOf={asOf} />
    </StatRow>
  );
}

type FigureProps = { name: string; value: number; label: string; asOf: string; note?: ReactNode };

function Figure({ name, value, label, asOf, note }: FigureProps) {
  return (
    <div data-figure={name} data-value={value}>
      <StatFigure
        value={value}
        unit="个"
        label={label}
        note={
          <>
            截至{asOf}
            {note && <>，{note}</>}
          </>
        }
      />
    </div>
  );
}

/** What is being worked on, an applied-for closure included: it is not closed before it is granted. */
function underWay({ inProgress, awaiting }: Progress): number {
  return inProgress + awaiting;
}

function underWayNote(progress: Progress, notItemised: Progress): string | null {
  const applied = progress.awaiting > 0 ? `其中${progress.awaiting}个已申请销号` : null;
  const hidden = underWay(notItemised) > 0 ? `含未逐项公开的${underWay(notItemised)}个` : null;
  return [applied, hidden].filter((words) => words !== null).join("，") || null;
}

function NotItemised({ notItemised }: Pick<PublicProgress, "notItemised">) {
  const states = [
    { word: "已销号", count: notItemised.closed },
    { word: "整改中", count: underWay(notItemised) },
    { word: "未启动", count: notItemised.notStarted },
  ].filter(({ count }) => count > 0);
  return (
    <p id="not-itemised" className="mt-2 max-w-measure target:bg-wash">
      另有 {notItemised.total} 个问题未逐项公开，已计入总数：{states.map(({ word, count }) => `${word} ${count} 个`).join("，")}。
    </p>
  );
}
