import type { Metadata } from "next";
import { AccessibilityStatement } from "#components/progress/accessibility-statement.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { progressOfRequest } from "../progress-of-request.ts";

// Says how to reach the office, which stands in the database.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { absolute: "无障碍说明 - 巡察整改进展" },
  description: "盲人、低视力、听力障碍、肢体障碍和其他读者怎样使用巡察整改进展页面，以及已知的不足和反映途径。",
};

export default async function AccessibilityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const mode = readingModeOf(await searchParams);
  const view = await progressOfRequest();
  return (
    <PublicFrame party={view?.round.party ?? null} path="/accessibility" mode={mode}>
      <AccessibilityStatement contact={view?.contact ?? null} />
    </PublicFrame>
  );
}
