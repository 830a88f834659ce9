import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import { OPINION_STATUS_WORDS } from "#lib/domain/labels/opinions.ts";
import type { OpinionStatus } from "#lib/domain/opinions/status.ts";

const STAGES: Record<OpinionStatus, Stage> = { RECEIVED: "not-started", ASSIGNED: "under-way", ANSWERED: "done", SET_ASIDE: "waiting" };

/** Where an opinion stands: its shape and its word. */
export function OpinionStatusMark({ status }: { status: OpinionStatus }) {
  return <StatusMark stage={STAGES[status]}>{OPINION_STATUS_WORDS[status]}</StatusMark>;
}
