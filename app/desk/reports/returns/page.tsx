import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReturnPicture, ReturnTable } from "#components/reports/by-step.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { report } from "#lib/queries/reports.ts";
import { returnReport } from "#lib/queries/reports-steps.ts";
import { ReportPage } from "../report-page.tsx";

export const metadata: Metadata = { title: "各步退回" };

const NOTE = "每份销号申请在每一步只签署一次，所以签署次数也是经过这一步的申请份数。责任领导即组长的，不经过责任领导审签。";

export default async function ReturnPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, returnReport)) ?? notFound();
  return (
    <ReportPage current="returns" title="各步退回" head={answer === "noRound" ? null : answer.head} note={NOTE}>
      {answer !== "noRound" && (
        <>
          <ReturnPicture rows={answer.body} today={answer.head.today} />
          <ReturnTable rows={answer.body} today={answer.head.today} />
        </>
      )}
    </ReportPage>
  );
}
