import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepPicture, StepTable } from "#components/reports/by-step.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { report } from "#lib/queries/reports.ts";
import { stepReport } from "#lib/queries/reports-steps.ts";
import { ReportPage } from "../report-page.tsx";

export const metadata: Metadata = { title: "各步用时" };

const NOTE = "从进入这一步的次日起，计到离开这一步的当日，只计工作日；同日进出计0。“未启动”从整改方案制定之日起计。同一问题退回、撤回之后再走一次，另计一次。";

export default async function StepPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, stepReport)) ?? notFound();
  return (
    <ReportPage current="steps" title="各步用时" head={answer === "noRound" ? null : answer.head} note={NOTE}>
      {answer !== "noRound" && (
        <>
          <StepPicture rows={answer.body} today={answer.head.today} />
          <StepTable rows={answer.body} today={answer.head.today} />
        </>
      )}
    </ReportPage>
  );
}
