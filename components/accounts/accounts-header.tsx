import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Tabs } from "#components/ui/tabs.tsx";

const views = {
  accounts: { label: "账号", href: "/desk/accounts", create: { label: "新建账号", href: "/desk/accounts/new" } },
  departments: {
    label: "部室",
    href: "/desk/accounts/departments",
    create: { label: "新建部室", href: "/desk/accounts/departments/new" },
  },
};

/** The head of the two lists an administrator keeps. */
export function AccountsHeader({ view }: { view: keyof typeof views }) {
  const { create } = views[view];
  return (
    <>
      <PageHeader
        title="账号与部室"
        lead="谁能登录、以什么角色、属于哪个部室。每次改动都记入操作留痕。"
        actions={
          <ButtonLink href={create.href} variant="primary">
            {create.label}
          </ButtonLink>
        }
      />
      <Tabs
        label="账号与部室"
        items={Object.entries(views).map(([key, { label, href }]) => ({ label, href, current: key === view }))}
      />
    </>
  );
}
