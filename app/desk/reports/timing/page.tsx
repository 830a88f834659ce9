import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TimingPicture, TimingTable } from "#components/reports/by-department.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { report } from "#lib/queries/reports.ts";
import { timingReport } from "#lib/queries/reports-departments.ts";
import { ReportPage } from "../report-page.tsx";

export const metadata: Metadata = { title: "按期与逾期" };

const NOTE = "已销号的按首次时限计：延期之后才销号的，仍计为超期销号。未销号的按现行时限计。";

export default async function TimingPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, timingReport)) ?? notFound();
  return (
    <ReportPage current="timing" title="按期与逾期" head={answer === "noRound" ? null : answer.head} note={NOTE}>
      {answer !== "noRound" && (
        <>
          <TimingPicture rows={answer.body} today={answer.head.today} />
          <TimingTable rows={answer.body} today={answer.head.today} />
        </>
      )}
    </ReportPage>
  );
}
