import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountFields } from "#components/accounts/account-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { openDepartments } from "#lib/queries/accounts-one.ts";
import { createAccount } from "../actions.ts";

export const metadata: Metadata = { title: "新建账号" };

export default async function NewAccountPage() {
  const departments = (await openDepartments(await requireActor())) ?? notFound();
  return (
    <>
      <PageHeader
        title="新建账号"
        lead="提交后显示一个初始密码，只显示一次。"
        breadcrumb={[{ label: "账号与部室", href: "/desk/accounts" }]}
      />
      <ActionForm action={createAccount} submit="新建账号" cancel={{ label: "返回账号列表", href: "/desk/accounts" }}>
        <TextField
          name="account"
          label="账号"
          hint="登录时用，2 至 32 个字母、数字、点、下划线或连字符，不分大小写。建好后不能改。"
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <AccountFields departments={departments} />
      </ActionForm>
    </>
  );
}
