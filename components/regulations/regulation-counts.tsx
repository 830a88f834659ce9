import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { RegulationCounts as Counts, RegulationFilter } from "#lib/domain/regulation-views.ts";
import { regulationsHref } from "#lib/input/regulations.ts";

const ALL: RegulationFilter = { kind: null, named: null, page: 1 };

/** How many regulations were made and revised, each figure leading to its list. */
export function RegulationCounts({ counts, today }: { counts: Counts; today: Day }) {
  const unstated = counts.total - counts.new - counts.revised;
  return (
    <section aria-label="制度数量" className="mb-8">
      <StatRow>
        <StatFigure value={counts.total} unit="项" label="制定和修订制度" href={regulationsHref(ALL)} />
        <StatFigure value={counts.named} unit="项" label="列有名称" href={regulationsHref({ ...ALL, named: "named" })} />
        <StatFigure value={counts.new} unit="项" label="新建" href={regulationsHref({ ...ALL, kind: "NEW" })} />
        <StatFigure value={counts.revised} unit="项" label="修订" href={regulationsHref({ ...ALL, kind: "REVISED" })} />
        <StatFigure value={unstated} unit="项" label="未载明新建或修订" href={regulationsHref({ ...ALL, kind: "UNSTATED" })} />
      </StatRow>
      <p className="text-sm text-ink-soft">截至{longDay(today)}。总数与公开页一致。</p>
    </section>
  );
}
