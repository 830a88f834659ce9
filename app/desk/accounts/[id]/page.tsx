import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountFields } from "#components/accounts/account-fields.tsx";
import { AccountState } from "#components/accounts/account-table.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { type AccountView, accountView, openDepartments } from "#lib/queries/accounts-one.ts";
import { editAccount } from "../actions.ts";

export const metadata: Metadata = { title: "账号" };

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const account = (await accountView(actor, (await params).id)) ?? notFound();
  const departments = (await openDepartments(actor)) ?? notFound();
  const { id, version } = account;
  return (
    <>
      <PageHeader
        title={account.name}
        kicker={`账号 ${account.account}`}
        breadcrumb={[{ label: "账号与部室", href: "/desk/accounts" }]}
        actions={<AccountActions account={account} />}
      />
      <div className="max-w-measure">
        <SummaryList
          rows={[
            { key: "状态", value: <AccountState disabled={account.disabledAt !== null} passwordPending={account.passwordPending} /> },
            { key: "新建时间", value: longTime(account.createdAt) },
            ...(account.disabledAt ? [{ key: "停用时间", value: longTime(account.disabledAt) }] : []),
          ]}
        />
      </div>
      <Section title="姓名、角色和部室" description="改变角色会使该账号退出登录。">
        <ActionForm action={editAccount} submit="保存" hidden={{ id, version }}>
          <AccountFields kept={account} departments={departments} />
        </ActionForm>
      </Section>
    </>
  );
}

/** One's own account is neither disabled nor reset here: the own password has its own page. */
function AccountActions({ account }: { account: AccountView }) {
  if (account.isSelf) return <ButtonLink href="/desk/password">修改密码</ButtonLink>;
  return (
    <>
      <ButtonLink href={`/desk/accounts/${account.id}/password`}>重置密码</ButtonLink>
      <ButtonLink href={`/desk/accounts/${account.id}/state`} variant={account.disabledAt ? "secondary" : "danger"}>
        {account.disabledAt ? "启用账号" : "停用账号"}
      </ButtonLink>
    </>
  );
}
