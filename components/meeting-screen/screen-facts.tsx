import type { ReactNode } from "react";
import { FindingLight, FindingStatusMark } from "#components/findings/finding-status.tsx";
import type { Distance } from "#lib/domain/calendar.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { LIGHT_MEANINGS } from "#lib/domain/labels/words.ts";
import type { ScreenFinding } from "#lib/domain/meeting-views.ts";

/** How it stands, by when, and who answers for it: what is asked first. */
export function ScreenFacts({ finding }: { finding: ScreenFinding }) {
  const { light, status, leader, department, responsible } = finding;
  return (
    <dl className="mb-4 grid gap-x-8 gap-y-2 border-y border-line-strong py-3 @2xl:grid-cols-2 @5xl:grid-cols-[1.2fr_1.5fr_1fr_1fr]">
      <Fact name="红绿灯">
        <span className="text-xl font-bold">
          <FindingLight light={light} />
        </span>
        {light === "grey" || light === "tick" ? null : <span className="block">{LIGHT_MEANINGS[light]}</span>}
        {light === "grey" ? null : (
          <span className="block">
            <FindingStatusMark status={status} />
          </span>
        )}
      </Fact>
      <Fact name="整改时限">
        <Deadline finding={finding} />
      </Fact>
      <Fact name="责任领导">
        <span className="text-xl">{leader ?? "尚未确定"}</span>
      </Fact>
      <Fact name="责任部室">
        <span className="text-xl">{department ?? "尚未确定"}</span>
        {responsible && <span className="block">{responsible}</span>}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Deadline({ finding: { deadline, firstDeadline, workingDays } }: { finding: ScreenFinding }) {
  if (deadline === null) return <span className="text-xl">尚未确定</span>;
  const moved = firstDeadline !== null && firstDeadline !== deadline;
  return (
    <>
      <span className="text-xl font-bold">{longDay(deadline)}</span>
      {workingDays && <FarOff {...workingDays} />}
      {moved && <span className="block">首次时限 {longDay(firstDeadline)}</span>}
    </>
  );
}

function FarOff(distance: Distance) {
  if ("over" in distance) return <strong className="block text-cinnabar">已逾期 {distance.over} 个工作日</strong>;
  return <span className="block">{distance.left === 0 ? "还有不到 1 个工作日" : `还有 ${distance.left} 个工作日`}</span>;
}
