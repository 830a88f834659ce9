"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { requestExtension as request } from "#lib/commands/extension/request-extension.ts";
import { signExtension as sign } from "#lib/commands/extension/sign-extension.ts";
import { withdrawExtension as withdraw } from "#lib/commands/extension/withdraw-extension.ts";
import type { ExtensionStatus } from "#lib/domain/extension-status.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { RequestExtension, SignExtension, WithdrawExtension } from "#lib/input/extension.ts";

type Numbered = { number: number };

const backWith = (key: DoneKey) => ({
  redirectTo: (_value: unknown, { number }: Numbered) => withDone(`/desk/findings/${number}`, key),
});
const signedKey = (to: ExtensionStatus) =>
  to === "GRANTED" ? "extensionGranted" : to === "RETURNED" ? "extensionReturned" : "extensionSigned";
const afterSigning = ({ to }: { to: ExtensionStatus }, { number }: Numbered) =>
  withDone(`/desk/findings/${number}`, signedKey(to));

export const requestExtension = authorisedAction(RequestExtension, request, { ...backWith("extensionAsked"), review: true });
export const signExtension = authorisedAction(SignExtension, sign, { redirectTo: afterSigning, review: true });
export const withdrawExtension = authorisedAction(WithdrawExtension, withdraw, backWith("extensionWithdrawn"));
