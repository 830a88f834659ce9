import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LightPicture, LightTable } from "#components/reports/by-department.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { report } from "#lib/queries/reports.ts";
import { lightReport } from "#lib/queries/reports-departments.ts";
import { ReportPage } from "../report-page.tsx";

export const metadata: Metadata = { title: "红绿灯" };

const NOTE = "红灯：已超过时限，或连续两周未填报；黄灯：7个工作日内到期，或最近一周过了截止时间未填报；绿灯：按期推进。";

export default async function LightPage() {
  const { actor, now } = await currentContext();
  const answer = (await report(actor, now, lightReport)) ?? notFound();
  return (
    <ReportPage current="lights" title="红绿灯" head={answer === "noRound" ? null : answer.head} note={NOTE}>
      {answer !== "noRound" && (
        <>
          <LightPicture rows={answer.body} today={answer.head.today} />
          <LightTable rows={answer.body} today={answer.head.today} />
        </>
      )}
    </ReportPage>
  );
}
