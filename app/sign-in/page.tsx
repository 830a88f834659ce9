import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "#components/accounts/door.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { sampleAccountsServed } from "#lib/auth/authenticate.ts";
import { DESK, safePath } from "#lib/auth/next-path.ts";
import { actorOfRequest } from "#lib/auth/session.ts";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "登录" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await actorOfRequest()) redirect(DESK);
  const { next } = await searchParams;
  return (
    <Door title="登录" lead="供整改办、责任部室、责任领导、组长、派驻纪检组和系统管理员使用。">
      <ActionForm action={signIn} submit="登录" hidden={{ next: safePath([next].flat()[0]) }}>
        <TextField name="account" label="账号" width="medium" autoComplete="username" spellCheck={false} />
        <TextField name="password" label="密码" type="password" width="medium" autoComplete="current-password" />
      </ActionForm>
      <div className="mt-10 border-t border-line pt-4">
        <Disclosure summary="忘记密码">
          <p>请联系系统管理员重置。密码连续输错 5 次，该账号暂停登录 15 分钟。</p>
        </Disclosure>
        {sampleAccountsServed() && (
          <Disclosure summary="查看示例">
            <p>示例账号见启动窗口。</p>
          </Disclosure>
        )}
      </div>
    </Door>
  );
}
