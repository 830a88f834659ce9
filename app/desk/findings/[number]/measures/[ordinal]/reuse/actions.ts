"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { reuseEvidence as reuse } from "#lib/commands/evidence/reuse-evidence.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { ReuseEvidence } from "#lib/input/evidence-reuse.ts";

export const reuseEvidence = authorisedAction(ReuseEvidence, reuse, {
  redirectTo: (page) => withDone(evidencePath(page), "evidenceReused"),
  review: true,
});
