import { PageHeader } from "#components/ui/page-header.tsx";
import { Tabs } from "#components/ui/tabs.tsx";

export type RemindersView = "all" | "unread" | "choice" | "undelivered";

export type RemindersHeaderProps = {
  view: RemindersView;
  /** The views this reader has, in order. */
  views: readonly RemindersView[];
  unread: number;
};

const VIEWS: Record<RemindersView, { label: string; href: string }> = {
  unread: { label: "未读", href: "/desk/reminders?unread=1" },
  all: { label: "全部", href: "/desk/reminders" },
  choice: { label: "提醒方式", href: "/desk/reminders/choice" },
  undelivered: { label: "未能送达", href: "/desk/reminders/undelivered" },
};

const LEADS: Record<RemindersView, string> = {
  unread: "到期、退回、待审签等需要您办理的事项，按日列出。",
  all: "到期、退回、待审签等需要您办理的事项，按日列出。",
  choice: "本系统内的提醒始终保留。您还可以选择每个工作日另外收到一份汇总。",
  undelivered: "发往系统外、多次尝试仍没有送达的提醒。本系统内的提醒不受影响。",
};

/** The head that all pages about reminders share. */
export function RemindersHeader({ view, views, unread }: RemindersHeaderProps) {
  const items = views.map((each) => ({ ...VIEWS[each], current: each === view, ...(each === "unread" && { count: unread }) }));
  return (
    <>
      <PageHeader title="提醒" lead={LEADS[view]} />
      <Tabs label="提醒的各个页面" items={items} />
    </>
  );
}
