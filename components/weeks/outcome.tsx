"use client";

import { useEffect, useRef } from "react";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { WeekOutcome } from "#lib/input/week-filter.ts";

const WORDS: Record<NonNullable<WeekOutcome>["done"], string> = {
  entered: "的填报已提交，等待整改办跟进确认。",
  ticked: "的填报已跟进确认。",
  returned: "的填报已退回，责任部室将看到退回理由。",
  overtaken: "没有确认：您打开页面之后，这份填报已有变动。请看最新内容。",
};

/** What was just done, where the work goes on. It takes the focus; without JavaScript the address leads to it. */
export function Outcome({ done, number }: Pick<NonNullable<WeekOutcome>, "done" | "number">) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id="outcome" tabIndex={-1} className="scroll-mt-24 focus:[box-shadow:none] focus:outline-none *:mb-0">
      <FormMessage outcome={done === "overtaken" ? "refused" : "done"} title={`问题${number}${WORDS[done]}`} />
    </div>
  );
}
