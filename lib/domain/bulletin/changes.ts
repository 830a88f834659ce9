import type { Day } from "../day.ts";
import { type BulletinChange, CHANGE_KINDS, type ChangeKind, type NamedFinding } from "./bulletin.ts";

/** One entry of the record about a finding, or one extension of its deadline (action "deadlineMoved", `to` the new day). */
export type BulletinEvent = NamedFinding & {
  on: Day;
  action: string;
  /** States of the finding, where the entry changed its state. */
  from: string | null;
  to: string | null;
  ordinal: number | null;
  remark: string | null;
};

/** What of the record is worth telling, in the order of a bulletin: by kind, then as it happened. A measure done and reopened is neither. */
export function changesOf(events: readonly BulletinEvent[]): BulletinChange[] {
  const told = events.flatMap((event, index) => {
    const kinds = kindsOf(event).filter((kind) => kind !== "measureDone" || !isReopened(event, events.slice(index + 1)));
    return kinds.map((kind) => changeOf(kind, event));
  });
  return CHANGE_KINDS.flatMap((kind) => told.filter((change) => change.kind === kind));
}

/** One entry may tell two things: a measure that is done may start its finding. */
function kindsOf({ action, from, to }: BulletinEvent): ChangeKind[] {
  if (action === "deadlineMoved") return ["deadlineMoved"];
  if (action === "closureApplied") return ["applied"];
  if (action === "closureReturned") return ["returned"];
  return [
    ...(action === "measureTicked" ? (["measureDone"] as const) : []),
    ...(to === "CLOSED" ? (["closed"] as const) : []),
    ...(from === "CLOSED" ? (["reopened"] as const) : []),
    ...(from === "NOT_STARTED" ? (["started"] as const) : []),
  ];
}

function isReopened({ number, ordinal }: BulletinEvent, later: readonly BulletinEvent[]): boolean {
  return later.some((event) => event.action === "measureReopened" && event.number === number && event.ordinal === ordinal);
}

const WITH_REMARK: readonly ChangeKind[] = ["returned", "reopened", "deadlineMoved"];

function changeOf(kind: ChangeKind, { number, title, on, to, ordinal, remark }: BulletinEvent): BulletinChange {
  return {
    ...{ kind, number, title, on },
    ordinal: kind === "measureDone" ? ordinal : null,
    to: kind === "deadlineMoved" ? to : null,
    remark: WITH_REMARK.includes(kind) ? remark : null,
  };
}
