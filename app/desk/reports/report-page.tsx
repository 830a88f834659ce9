import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { ReportHead } from "#lib/queries/reports.ts";

const REPORTS = [
  { key: "all", label: "概览", href: "/desk/reports" },
  { key: "progress", label: "整改进度", href: "/desk/reports/progress" },
  { key: "timing", label: "按期与逾期", href: "/desk/reports/timing" },
  { key: "lights", label: "红绿灯", href: "/desk/reports/lights" },
  { key: "steps", label: "各步用时", href: "/desk/reports/steps" },
  { key: "returns", label: "各步退回", href: "/desk/reports/returns" },
  { key: "calendar", label: "到期日历", href: "/desk/reports/calendar" },
] as const;

export type ReportKey = (typeof REPORTS)[number]["key"];

type ReportPageProps = {
  current: ReportKey;
  title: string;
  /** Null before there is a round. */
  head: ReportHead | null;
  /** How the numbers are reckoned. */
  note?: ReactNode;
  children?: ReactNode;
};

/** What every report has in common: where one is among them, of which round it tells, and as of when. */
export function ReportPage({ current, title, head, note, children }: ReportPageProps) {
  return (
    <>
      <PageHeader title={title} kicker={head && `${head.partyShort}　${head.round}`} lead={head && `截至${longDay(head.today)}${head.sample ? "，示例分工" : ""}`} />
      <ReportTabs current={current} />
      {head === null ? <NoRound /> : children}
      {head !== null && note && <div className="mt-6 max-w-measure text-ink-soft">{note}</div>}
    </>
  );
}

export function ReportTabs({ current }: { current: ReportKey | null }) {
  return <Tabs label="报表" items={REPORTS.map(({ key, label, href }) => ({ label, href, current: key === current }))} />;
}

export function NoRound() {
  return <EmptyState title="还没有巡察轮次">导入巡察反馈、分解出问题之后，这里给出报表。</EmptyState>;
}
