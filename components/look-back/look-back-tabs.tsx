import { Tabs } from "#components/ui/tabs.tsx";
import type { LookBackFilter, LookBackTab } from "#lib/domain/look-back-views.ts";
import { lookBacksHref } from "#lib/input/look-back-filter.ts";

const LABELS: Record<LookBackTab, string> = { due: "到期", planned: "未到期", done: "已查" };

export type LookBackTabsProps = {
  current: LookBackTab | "rates";
  counts: Record<LookBackTab, number>;
  narrowing?: Pick<LookBackFilter, "department" | "part">;
};

/** The lists of look-backs, and how they came out. */
export function LookBackTabs({ current, counts, narrowing }: LookBackTabsProps) {
  const lists = (["due", "planned", "done"] as const).map((tab) => ({
    label: LABELS[tab],
    href: lookBacksHref({ tab, department: narrowing?.department ?? null, part: narrowing?.part ?? null }),
    current: current === tab,
    count: counts[tab],
  }));
  return <Tabs label="按进度查看" items={[...lists, { label: "巩固率", href: "/desk/lookbacks/rates", current: current === "rates" }]} />;
}
