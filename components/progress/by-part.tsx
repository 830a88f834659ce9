import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Segment, StackedBar } from "#components/ui/stacked-bar.tsx";
import type { Progress } from "#lib/domain/counts.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { NOT_ITEMISED, partHeading } from "#lib/domain/labels/public-words.ts";
import type { PublicProgress } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { partAnchor, TALLY_WORDS, underWay } from "./states.ts";

type Row = { key: string; name: string; href?: string; progress: Progress };

/** 各方面进展: a bar for each part, and the same numbers as a table. */
export function ByPart({ view }: { view: PublicProgress }) {
  const parts = view.parts.map(
    ({ ordinal, title, progress }): Row => ({
      key: `${ordinal}`,
      name: partHeading({ ordinal, title }),
      href: `#${partAnchor(ordinal)}`,
      progress,
    }),
  );
  const rest: Row[] = view.notItemised.total > 0 ? [{ key: "rest", name: NOT_ITEMISED, progress: view.notItemised }] : [];
  const whole: Row = { key: "whole", name: "合计", progress: view.progress };
  const asOf = longDay(view.asOf);
  return (
    <Section {...SECTIONS.byPart} description={`截至${asOf}`}>
      <div className="grid gap-5">
        <StackedBar label="全部问题" segments={wholeSegments(view)} unit="个" />
        {parts.map(({ key, name, progress }) => (
          <StackedBar key={key} label={name} segments={segmentsOf(progress)} unit="个" legend={false} />
        ))}
      </div>
      <div className="mt-8">
        <ProgressTable rows={[...parts, ...rest, whole]} asOf={asOf} />
      </div>
    </Section>
  );
}

function ProgressTable({ rows, asOf }: { rows: Row[]; asOf: string }) {
  return (
    <DataTable
      caption={`各方面问题数和整改进度（单位：个，截至${asOf}）`}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: "方面", rowHeader: true, cell: nameOf },
        numbers("total", "问题数", ({ total }) => total),
        numbers("closed", "已销号", ({ closed }) => closed),
        numbers("longTerm", "其中长期坚持", ({ longTerm }) => longTerm),
        numbers("underWay", "整改中", underWay),
        numbers("awaiting", "其中已申请销号", ({ awaiting }) => awaiting),
        numbers("notStarted", "未启动", ({ notStarted }) => notStarted),
      ]}
    />
  );
}

function nameOf({ name, href, key }: Row) {
  if (href) return <TextLink href={href}>{name}</TextLink>;
  return key === "whole" ? <strong>{name}</strong> : name;
}

function numbers(key: string, header: string, count: (progress: Progress) => number) {
  const cell = (row: Row) => (row.key === "whole" ? <strong>{count(row.progress)}</strong> : count(row.progress));
  return { key, header, numeric: true, cell };
}

function segmentsOf(progress: Progress): Segment[] {
  return [
    { label: TALLY_WORDS.closed, value: progress.completed, fill: "solid" },
    { label: TALLY_WORDS["long-term"], value: progress.longTerm, fill: "frame" },
    { label: TALLY_WORDS["in-progress"], value: underWay(progress), fill: "half" },
    { label: TALLY_WORDS["not-started"], value: progress.notStarted, fill: "empty" },
  ];
}

/** The whole as the tally shows it: what is not itemised stands by itself, out of the states. */
function wholeSegments({ parts, notItemised }: PublicProgress): Segment[] {
  const listed = parts.map(({ progress }) => segmentsOf(progress));
  const sums = segmentsOf(notItemised).map((segment, index) => ({
    ...segment,
    value: listed.reduce((sum, segments) => sum + (segments[index]?.value ?? 0), 0),
  }));
  return [...sums, { label: NOT_ITEMISED, value: notItemised.total, fill: "hatch" }];
}
