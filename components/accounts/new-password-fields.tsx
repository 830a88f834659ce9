import { TextField } from "#components/form/fields.tsx";
import { PASSWORD_LEAST } from "#lib/domain/accounts.ts";

/** A password being chosen, twice. */
export function NewPasswordFields() {
  return (
    <>
      <TextField
        name="newPassword"
        label="新密码"
        hint={`至少 ${PASSWORD_LEAST} 个字符，不能与账号相同。几个不相干的词连在一起，好记也难猜。`}
        type="password"
        width="medium"
        autoComplete="new-password"
      />
      <TextField name="repeatPassword" label="再填一次新密码" type="password" width="medium" autoComplete="new-password" />
    </>
  );
}
