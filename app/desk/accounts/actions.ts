"use server";

import { handedOverWords } from "#components/accounts/handed-over.ts";
import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { createAccount as create } from "#lib/commands/accounts/create-account.ts";
import { disableAccount as disable } from "#lib/commands/accounts/disable-account.ts";
import { editAccount as edit } from "#lib/commands/accounts/edit-account.ts";
import { enableAccount as enable } from "#lib/commands/accounts/enable-account.ts";
import { resetPassword as reset } from "#lib/commands/accounts/reset-password.ts";
import { createAccountInput, editAccountInput, rowInput } from "#lib/input/accounts.ts";

const pageOf = (_done: null, { id }: { id: string }) => `/desk/accounts/${id}`;

export const createAccount = authorisedAction(createAccountInput, create, {
  done: (made) => handedOverWords("账号已新建。", made),
});
export const editAccount = authorisedAction(editAccountInput, edit, { done: "已保存。" });
export const disableAccount = authorisedAction(rowInput, disable, { redirectTo: pageOf });
export const enableAccount = authorisedAction(rowInput, enable, { redirectTo: pageOf });
export const resetPassword = authorisedAction(rowInput, reset, {
  done: (made) => handedOverWords("密码已重置，已登录的会话随即退出。", made),
});
