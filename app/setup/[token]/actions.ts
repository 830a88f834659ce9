"use server";

import { answerForm } from "#lib/forms/form-answer.ts";
import { openSession } from "#lib/auth/session-cookie.ts";
import { currentTime } from "#lib/clock/now.ts";
import { createFirstAdministrator } from "#lib/commands/accounts/create-first-administrator.ts";
import { createAdministratorInput } from "#lib/input/accounts.ts";
import type { FormState } from "#lib/input/form.ts";

export async function setUp(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    createAdministratorInput,
    async (input) => {
      const created = await createFirstAdministrator(input, currentTime());
      if (created.ok) await openSession(created.value);
      return created;
    },
    { redirectTo: () => "/desk/accounts" },
  );
}
