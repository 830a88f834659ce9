"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { addRegulation as add } from "#lib/commands/regulations/add-regulation.ts";
import { editRegulation as edit } from "#lib/commands/regulations/edit-regulation.ts";
import { removeRegulation as remove } from "#lib/commands/regulations/remove-regulation.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { AddRegulation, EditRegulation, RemoveRegulation } from "#lib/input/regulations.ts";

const toList = (key: DoneKey) => ({ redirectTo: () => withDone("/desk/regulations", key) });

export const addRegulation = authorisedAction(AddRegulation, add, toList("regulationAdded"));
export const editRegulation = authorisedAction(EditRegulation, edit, toList("regulationEdited"));
export const removeRegulation = authorisedAction(RemoveRegulation, remove, toList("regulationRemoved"));
