import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountSummary } from "#components/accounts/account-summary.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { accountView } from "#lib/queries/accounts-one.ts";
import { disableAccount, enableAccount } from "../../actions.ts";

export const metadata: Metadata = { title: "停用或启用账号" };

const words = {
  disable: {
    title: "停用账号",
    submit: "确认停用",
    lead: "停用后不能登录，已登录的会话随即退出。办理过的事项和留痕全部保留，以后可以重新启用。",
  },
  enable: { title: "启用账号", submit: "确认启用", lead: "启用后可以用原来的密码登录。" },
};

export default async function AccountStatePage({ params }: { params: Promise<{ id: string }> }) {
  const account = (await accountView(await requireActor(), (await params).id)) ?? notFound();
  const { id, version, disabledAt } = account;
  const { title, submit, lead } = disabledAt ? words.enable : words.disable;
  const page = `/desk/accounts/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        breadcrumb={[
          { label: "账号与部室", href: "/desk/accounts" },
          { label: account.name, href: page },
        ]}
      />
      <ActionForm
        action={disabledAt ? enableAccount : disableAccount}
        submit={submit}
        variant={disabledAt ? "primary" : "danger"}
        hidden={{ id, version }}
        cancel={{ label: "返回账号页", href: page }}
      >
        <AccountSummary account={account} />
      </ActionForm>
    </>
  );
}
