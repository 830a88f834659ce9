import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProgressPicture, ProgressTable, type ProgressThing } from "#components/reports/progress.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { BurnDownPoint } from "#lib/domain/reports/burn-down.ts";
import { weekOf } from "#lib/domain/week.ts";
import { report, type ReportHead } from "#lib/queries/reports.ts";
import { progressReport } from "#lib/queries/reports-progress.ts";
import { ReportPage } from "../report-page.tsx";

export const metadata: Metadata = { title: "整改进度" };

const NOTE =
  "计划按首次时限计，延期不改变计划；没有时限的问题一直计在计划剩余之内。措施按自己的时限计，没有的按所属问题的首次时限计。回头看发现反弹的问题，从重新整改之日起又计为未销号。";

export default async function ProgressPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, progressReport)) ?? notFound();
  return (
    <ReportPage current="progress" title="整改进度" head={answer === "noRound" ? null : answer.head} note={NOTE}>
      {answer !== "noRound" && (
        <>
          <Part of="findings" title="问题" head={answer.head} points={answer.body.findings} />
          <Part of="measures" title="整改措施" head={answer.head} points={answer.body.measures} />
        </>
      )}
    </ReportPage>
  );
}

function Part({ of, title, head, points }: { of: ProgressThing; title: string; head: ReportHead; points: BurnDownPoint[] }) {
  return (
    <Section title={title} id={of}>
      <ProgressPicture of={of} points={points} deadline={head.deadline} />
      <ProgressTable of={of} points={points} thisWeek={weekOf(head.today)} />
    </Section>
  );
}
