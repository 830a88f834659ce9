import type { Metadata } from "next";
import { Door } from "#components/accounts/door.tsx";
import { NewPasswordFields } from "#components/accounts/new-password-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { setupLinkOpen } from "#lib/queries/accounts-setup.ts";
import { setUp } from "./actions.ts";

// The address is the key: it goes to no other site, and into no search engine.
export const metadata: Metadata = { title: "首次启用", referrer: "same-origin", robots: { index: false } };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await setupLinkOpen(token))) {
    return (
      <Door title="这个链接已经失效" lead={wordsOf({ code: "setupLinkSpent" })}>
        <ButtonLink href="/sign-in">前往登录</ButtonLink>
      </Door>
    );
  }
  return (
    <Door title="首次启用" lead="创建第一个系统管理员账号。这个链接用过一次即失效。">
      <ActionForm action={setUp} submit="创建管理员账号" hidden={{ token }}>
        <TextField name="name" label="姓名" width="medium" autoComplete="name" />
        <TextField
          name="account"
          label="账号"
          hint="登录时用，2 至 32 个字母、数字、点、下划线或连字符。"
          width="medium"
          autoComplete="username"
          spellCheck={false}
        />
        <NewPasswordFields />
      </ActionForm>
    </Door>
  );
}
