"use server";

import { answerForm } from "#lib/forms/form-answer.ts";
import { signedIn } from "#lib/auth/session.ts";
import { openSession } from "#lib/auth/session-cookie.ts";
import { currentTime } from "#lib/clock/now.ts";
import { changePassword as change } from "#lib/commands/accounts/change-password.ts";
import { refuse } from "#lib/domain/result.ts";
import type { FormState } from "#lib/input/form.ts";
import { changePasswordInput } from "#lib/input/sign-in.ts";

/** Not an `authorisedAction`: it is what an account with a given password may do before anything else. */
export async function changePassword(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    changePasswordInput,
    async (input) => {
      const person = await signedIn();
      if (!person) return refuse({ code: "signInNeeded" });
      const changed = await change(person.actor, input, currentTime(), new Date());
      if (changed.ok) await openSession(changed.value);
      return changed;
    },
    { done: "密码已修改。\n这个账号在其他设备上的登录已全部退出。" },
  );
}
