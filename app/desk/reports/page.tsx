import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { LightPicture, TimingPicture } from "#components/reports/by-department.tsx";
import { ReturnPicture, StepPicture } from "#components/reports/by-step.tsx";
import { ProgressPicture } from "#components/reports/progress.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { type AllReports, allReports, report, type ReportHead } from "#lib/queries/reports.ts";
import { ReportPage } from "./report-page.tsx";

export const metadata: Metadata = { title: "报表" };

export default async function ReportsPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, allReports)) ?? notFound();
  return (
    <ReportPage current="all" title="报表" head={answer === "noRound" ? null : answer.head}>
      {answer !== "noRound" && <Pictures head={answer.head} body={answer.body} />}
    </ReportPage>
  );
}

function Pictures({ head: { today, deadline }, body }: { head: ReportHead; body: AllReports }) {
  const { progress, timing, lights, steps, returns } = body;
  return (
    <div className="[&>section:first-child]:mt-0 [&>section:first-child]:border-t-0">
      <Pictured title="整改进度：问题" href="/desk/reports/progress">
        <ProgressPicture of="findings" points={progress.findings} deadline={deadline} />
      </Pictured>
      <Pictured title="整改进度：措施" href="/desk/reports/progress#measures">
        <ProgressPicture of="measures" points={progress.measures} deadline={deadline} />
      </Pictured>
      <Pictured title="按期与逾期" href="/desk/reports/timing">
        <TimingPicture rows={timing} today={today} />
      </Pictured>
      <Pictured title="红绿灯" href="/desk/reports/lights">
        <LightPicture rows={lights} today={today} />
      </Pictured>
      <Pictured title="各步用时" href="/desk/reports/steps">
        <StepPicture rows={steps} today={today} />
      </Pictured>
      <Pictured title="各步退回" href="/desk/reports/returns">
        <ReturnPicture rows={returns} today={today} />
      </Pictured>
    </div>
  );
}

/** A picture that leads to its table. */
function Pictured({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <Section
      title={title}
      actions={
        <TextLink href={href}>
          数据表
          <span className="sr-only">：{title}</span>
        </TextLink>
      }
    >
      {children}
    </Section>
  );
}
