"use client";

import { useEffect, useRef } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { TickedAll, WeekOutcome } from "#lib/input/week-filter.ts";

const WORDS: Record<NonNullable<WeekOutcome>["done"], string> = {
  entered: "的填报已提交，等待整改办跟进确认。",
  ticked: "的填报已跟进确认。",
  returned: "的填报已退回，责任部室将看到退回理由。",
  overtaken: "没有确认：您打开页面之后，这份填报已有变动。请看最新内容。",
};

/** What was just done, where the work goes on. */
export function Outcome({ done, number }: Pick<NonNullable<WeekOutcome>, "done" | "number">) {
  return <Told outcome={done === "overtaken" ? "refused" : "done"} title={`问题${number}${WORDS[done]}`} />;
}

/** What ticking all at once came to; what was left is said, with why. */
export function AllTicked({ ticked, left }: NonNullable<TickedAll>) {
  const done = ticked === 0 ? "没有确认任何填报。" : `已跟进确认${ticked}项填报。`;
  const rest = left === 0 ? "" : `另有${left}项在您打开页面之后有变动，没有确认，请看最新内容。`;
  return <Told outcome={ticked === 0 ? "refused" : "done"} title={`${done}${rest}`} />;
}

/** It takes the focus; without JavaScript the address leads to it. */
function Told({ outcome, title }: { outcome: "done" | "refused"; title: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id="outcome" tabIndex={-1} className="scroll-mt-24 focus:[box-shadow:none] focus:outline-none *:mb-0">
      <FormMessage outcome={outcome} title={title} />
    </div>
  );
}
