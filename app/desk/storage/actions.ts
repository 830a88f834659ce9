"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { decidePurge as decide } from "#lib/commands/evidence/purge/decide-purge.ts";
import { proposePurge as propose } from "#lib/commands/evidence/purge/propose-purge.ts";
import { setQuota as set } from "#lib/commands/evidence/space/set-quota.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { DecidePurge, ProposePurge, SetQuota } from "#lib/input/storage.ts";

const PURGES = "/desk/storage/purges";

export const setQuota = authorisedAction(SetQuota, set, { redirectTo: () => withDone("/desk/storage", "quotaChanged") });
export const proposePurge = authorisedAction(ProposePurge, propose, { redirectTo: () => withDone(PURGES, "purgeProposed") });
export const decidePurge = authorisedAction(DecidePurge, decide, {
  redirectTo: ({ done }) => withDone(PURGES, done ? "evidencePurged" : "purgeRefused"),
  review: true,
});
