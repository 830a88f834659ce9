import type { Metadata } from "next";
import { LookUpForm } from "#components/opinions/look-up-form.tsx";
import { OpinionTabs } from "#components/opinions/opinion-tabs.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { addressIn, readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { lookUpOpinion } from "../actions.ts";
import { deskOfRequest } from "../desk-of-request.ts";

// Says whose pages these are, which stands in the database.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { absolute: "查询办理结果 - 巡察整改进展" },
  description: "凭回执号查询所反映意见的办理情况和答复。",
};

export default async function LookUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const mode = readingModeOf(await searchParams);
  const desk = await deskOfRequest();
  return (
    <PublicFrame party={desk?.party ?? null} path="/opinions" at="/opinions/lookup" mode={mode}>
      <PageHeader title="查询办理结果" lead="凭提交意见时得到的回执号，查看办到哪一步、怎样答复。" />
      <OpinionTabs path="/opinions/lookup" mode={mode} />
      <LookUpForm action={lookUpOpinion} againHref={addressIn("/opinions/lookup", mode)} />
    </PublicFrame>
  );
}
