import { Tabs } from "#components/ui/tabs.tsx";
import { type LookBackFilter, lookBacksHref } from "#lib/input/look-back-filter.ts";

type Tab = LookBackFilter["tab"];

const LABELS: Record<Tab, string> = { due: "到期", planned: "未到期", done: "已查" };

export type LookBackTabsProps = {
  current: Tab | "rates";
  counts: Record<Tab, number>;
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
