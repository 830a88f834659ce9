"use server";

import { redirect } from "next/navigation";
import { authenticate } from "#lib/auth/authenticate.ts";
import { answerForm } from "#lib/forms/form-answer.ts";
import { safePath } from "#lib/auth/next-path.ts";
import { closeSession, openSession } from "#lib/auth/session-cookie.ts";
import { ok } from "#lib/domain/result.ts";
import type { FormState } from "#lib/input/form.ts";
import { signInInput } from "#lib/input/sign-in.ts";

export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    signInInput,
    async ({ account, password, next }) => {
      const door = await authenticate(account, password, new Date());
      if (!door.ok) return door;
      await openSession(door.value);
      return ok(safePath(next));
    },
    { redirectTo: (path) => path },
  );
}

export async function signOut(): Promise<void> {
  await closeSession();
  redirect("/sign-in");
}
