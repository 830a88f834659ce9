import { LightMark } from "#components/ui/light-mark.tsx";
import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { LIGHT_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import type { Light } from "#lib/domain/light.ts";

const STAGES: Record<FindingStatus, Stage> = {
  NOT_STARTED: "not-started",
  IN_PROGRESS: "under-way",
  AWAITING_LEADER: "waiting",
  AWAITING_OFFICE: "waiting",
  AWAITING_CHIEF: "waiting",
  CLOSED: "done",
};

/** The status of a finding: its shape and its word. */
export function FindingStatusMark({ status }: { status: FindingStatus }) {
  return <StatusMark stage={STAGES[status]}>{STATUS_WORDS[status]}</StatusMark>;
}

/** The light of a finding: shape, colour and word. */
export function FindingLight({ light }: { light: Light }) {
  return <LightMark tone={light} label={LIGHT_WORDS[light]} />;
}
