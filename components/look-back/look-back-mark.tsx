import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import { LOOK_BACK_WORDS } from "#lib/domain/labels/look-backs.ts";
import type { LookBackStatus } from "#lib/domain/look-back.ts";

const STAGES: Record<LookBackStatus, Stage> = { PLANNED: "waiting", HOLDS: "done", REBOUNDS: "reopened", DROPPED: "not-started" };

/** How a look-back stands: its shape and its word. */
export function LookBackMark({ status }: { status: LookBackStatus }) {
  return <StatusMark stage={STAGES[status]}>{LOOK_BACK_WORDS[status]}</StatusMark>;
}
