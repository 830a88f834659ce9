import { CountLink } from "#components/ui/count-link.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { LineChart } from "#components/ui/line-chart.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay, shortDay, weekName } from "#lib/domain/labels/dates.ts";
import { type BurnDownPoint, latestOf } from "#lib/domain/reports/burn-down.ts";
import { type Week, weekOf } from "#lib/domain/week.ts";
import { ledgerWith } from "#lib/input/ledger-filter.ts";
import { measuresHref } from "#lib/input/report-lists.ts";

/** Findings are closed, measures are done: what differs in words, and where a number leads. */
const THINGS = {
  findings: {
    unit: "个问题",
    finished: "已销号",
    left: "未销号",
    planned: (day: Day) => ledgerWith({ plannedBy: day }),
    plannedLeft: (day: Day) => ledgerWith({ plannedAfter: day }),
    done: (day: Day) => ledgerWith({ closedBy: day }),
    open: (day: Day) => ledgerWith({ openAt: day }),
  },
  measures: {
    unit: "项措施",
    finished: "已完成",
    left: "未完成",
    planned: (day: Day) => measuresHref({ plannedBy: day }),
    plannedLeft: (day: Day) => measuresHref({ plannedAfter: day }),
    done: (day: Day) => measuresHref({ doneBy: day }),
    open: (day: Day) => measuresHref({ openAt: day }),
  },
} as const;

export type ProgressThing = keyof typeof THINGS;

type Props = { of: ProgressThing; points: BurnDownPoint[] };

/** In one sentence: how many are left, and how many the plan would leave. */
export function progressWords({ of, points }: Props): string {
  const latest = latestOf(points);
  if (!latest || latest.left === null) return "整改还没有开始。";
  const { unit, left } = THINGS[of];
  return `截至${longDay(latest.asOf)}，还有${latest.left}${unit}${left}，按计划应剩${latest.plannedLeft}${of === "findings" ? "个" : "项"}。`;
}

/** What is left at the end of each week, against the plan. */
export function ProgressPicture({ of, points, deadline }: Props & { deadline: Day }) {
  const places = points.map(({ week }) => week);
  const today = points.findLastIndex(({ left }) => left !== null);
  const end = places.indexOf(weekOf(deadline));
  const marks = [
    ...(today >= 0 ? [{ place: today, label: "本周", values: true }] : []),
    ...(end >= 0 && end !== today ? [{ place: end, label: `整改期限 ${shortDay(deadline)}` }] : []),
  ];
  const words = THINGS[of].left;
  return (
    <Picture alternative={`折线图：每周末${words}的${THINGS[of].unit.slice(1)}数与计划。${progressWords({ of, points })}`} caption={progressWords({ of, points })}>
      <LineChart
        lines={[
          { name: "计划", look: "planned", values: points.map(({ plannedLeft }) => plannedLeft) },
          { name: "实际", look: "actual", values: points.map(({ left }) => left) },
        ]}
        ticks={monthTicks(places, points)}
        marks={marks}
      />
    </Picture>
  );
}

/** The month under the first of its weeks; the first one alone where it is whole. */
function monthTicks(weeks: readonly Week[], points: readonly BurnDownPoint[]): string[] {
  return weeks.map((_, place) => {
    const month = points[place]?.asOf.slice(0, 7) ?? "";
    const before = points[place - 1]?.asOf.slice(0, 7);
    return before !== undefined && before !== month ? `${Number(month.slice(5))}月` : "";
  });
}

/** The same week by week; each number leads to what it counts. */
export function ProgressTable({ of, points, thisWeek }: Props & { thisWeek: Week }) {
  const { unit, finished, left, ...hrefs } = THINGS[of];
  const count = (key: "planned" | "plannedLeft" | "finished" | "left", head: string, href: (day: Day) => string): Column<BurnDownPoint> => ({
    key,
    header: head,
    numeric: true,
    cell: (point) => <CountLink count={point[key]} href={href(point.asOf)} of={`${weekName(point.week)}${head}`} />,
  });
  const columns: Column<BurnDownPoint>[] = [
    { key: "week", header: "周次", rowHeader: true, cell: ({ week }) => `${weekName(week)}${week === thisWeek ? "（本周）" : ""}` },
    { key: "asOf", header: "截至", cell: ({ asOf }) => <span className="whitespace-nowrap">{shortDay(asOf)}</span> },
    count("planned", `计划应${finished.slice(1)}`, hrefs.planned),
    count("finished", `实际${finished}`, hrefs.done),
    count("plannedLeft", "计划剩余", hrefs.plannedLeft),
    count("left", `实际${left}`, hrefs.open),
  ];
  return <DataTable caption={`每周末${unit.slice(1)}数：计划与实际`} fit="scroll" columns={columns} rows={points} rowKey={({ week }) => week} />;
}
