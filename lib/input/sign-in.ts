import { z } from "zod";
import { PASSWORD_LEAST } from "#lib/domain/accounts.ts";
import { text } from "./fields.ts";

/** More would only cost the server time. */
const PASSWORD_MOST = 200;

/** A password as it was chosen: blanks at its ends are part of it. */
function password(what: string) {
  return z.string(`请填写${what}。`).min(1, `请填写${what}。`).max(PASSWORD_MOST, `${what}最多 ${PASSWORD_MOST} 个字符。`);
}

/** A password being chosen, long enough; `repeatPassword` must say the same. */
const chosen = {
  newPassword: password("新密码").min(PASSWORD_LEAST, `新密码至少 ${PASSWORD_LEAST} 个字符。`),
  repeatPassword: password("重复的新密码"),
};

function same(input: { newPassword: string; repeatPassword: string }): boolean {
  return input.newPassword === input.repeatPassword;
}

const differs = { path: ["repeatPassword"], error: "两次填写的新密码不一致，请重新填写。" };

/** What a person proves who they are with, whichever way it is sent. */
export const credentialsInput = z.object({ account: text("账号", 100), password: password("密码") });

export const signInInput = credentialsInput.extend({ next: z.string().max(2000).default("") });

export const changePasswordInput = z.object({ currentPassword: password("现在的密码"), ...chosen }).refine(same, differs);
export type ChangePassword = z.infer<typeof changePasswordInput>;

/** The fields of a chosen password, for forms that ask for more beside it. */
export const chosenPassword = { fields: chosen, same, differs };
