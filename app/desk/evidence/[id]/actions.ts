"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { reviewEvidence as review } from "#lib/commands/evidence/review-evidence.ts";
import { afterReview, ReviewInRoom } from "#lib/input/evidence-room.ts";

export const reviewEvidence = authorisedAction(ReviewInRoom, review, { redirectTo: (_verdict, input) => afterReview(input) });
