"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { pasteText as paste } from "#lib/commands/import/paste-text.ts";
import { PasteText } from "#lib/input/import.ts";

export const pasteText = authorisedAction(PasteText, paste, { redirectTo: ({ id }: { id: string }) => `/desk/import/${id}` });
