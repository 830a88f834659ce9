import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Tabs } from "#components/ui/tabs.tsx";

const views = {
  rules: { label: "跟进规则", href: "/desk/rules" },
  calendar: { label: "工作日历", href: "/desk/rules/calendar" },
};

export type RulesHeaderProps = { view: keyof typeof views; title: string; lead: ReactNode; actions?: ReactNode };

/** The head of the two pages that say what the follow-up goes by. */
export function RulesHeader({ view, title, lead, actions }: RulesHeaderProps) {
  const items = Object.entries(views).map(([key, { label, href }]) => ({ label, href, current: key === view }));
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} />
      <Tabs label="跟进规则" items={items} />
    </>
  );
}
