import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountSummary } from "#components/accounts/account-summary.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { accountView } from "#lib/queries/accounts-one.ts";
import { resetPassword } from "../../actions.ts";

export const metadata: Metadata = { title: "重置密码" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ id: string }> }) {
  const account = (await accountView(await requireActor(), (await params).id)) ?? notFound();
  const { id, version } = account;
  const page = `/desk/accounts/${id}`;
  return (
    <>
      <PageHeader
        title="重置密码"
        lead="原密码随即失效，已登录的会话退出，因输错密码的暂停也同时解除。新的初始密码只显示一次。"
        breadcrumb={[
          { label: "账号与部室", href: "/desk/accounts" },
          { label: account.name, href: page },
        ]}
      />
      <ActionForm
        action={resetPassword}
        submit="重置密码"
        variant="danger"
        once
        hidden={{ id, version }}
        cancel={{ label: "返回账号页", href: page }}
      >
        <AccountSummary account={account} />
      </ActionForm>
    </>
  );
}
