import type { Metadata } from "next";
import { NewPasswordFields } from "#components/accounts/new-password-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireSignedIn } from "#lib/auth/session.ts";
import { changePassword } from "./actions.ts";

export const metadata: Metadata = { title: "修改密码" };

export default async function PasswordPage() {
  const { account, mustChangePassword } = await requireSignedIn();
  return (
    <>
      <PageHeader title="修改密码" lead={`账号 ${account}`} />
      {mustChangePassword && (
        <Notice title="请先改成自己的密码">您现在用的是系统管理员交给您的初始密码。改好以后即可开始办理事项。</Notice>
      )}
      <ActionForm action={changePassword} submit="修改密码" cancel={mustChangePassword ? undefined : { label: "返回首页", href: "/desk" }} once>
        <TextField name="currentPassword" label="现在的密码" type="password" width="medium" autoComplete="current-password" />
        <NewPasswordFields />
      </ActionForm>
    </>
  );
}
