import type { Metadata } from "next";
import { LatestEdition } from "#components/editions/latest-edition.tsx";
import { ByPart } from "#components/progress/by-part.tsx";
import { Contents } from "#components/progress/contents.tsx";
import { FindingList } from "#components/progress/finding-list.tsx";
import { Glossary } from "#components/progress/glossary.tsx";
import { Opinions } from "#components/progress/opinions.tsx";
import { Overview } from "#components/progress/overview.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { Records } from "#components/progress/records.tsx";
import { RoundIntro } from "#components/progress/round-intro.tsx";
import { SampleNotice } from "#components/progress/sample-notice.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { findParam } from "#lib/input/find.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { currentEdition } from "#lib/queries/public-editions.ts";
import { progressOfRequest } from "./progress-of-request.ts";

// It reads the database: a page made at build time would need one there, and would stand still.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const view = await progressOfRequest();
  if (!view) return { title: { absolute: "巡察整改进展" } };
  const { asOf, round, progress } = view;
  return {
    title: { absolute: `${round.party}巡察整改进展` },
    description: `${round.round}反馈问题${progress.total}个，截至${longDay(asOf)}已销号${progress.closed}个。逐项公布整改措施和成效。`,
  };
}

export default async function ProgressPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const mode = readingModeOf(query);
  const typed = findParam(query.find);
  const [view, latest] = await Promise.all([progressOfRequest(), currentEdition()]);
  return (
    <PublicFrame party={view?.round.party ?? null} path="/" mode={mode} keep={typed === "" ? {} : { find: typed }}>
      {view ? (
        <>
          {view.round.sample && <SampleNotice />}
          <div className="grid gap-x-10 gap-y-6 @3xl:grid-cols-[minmax(0,1fr)_16rem] @3xl:items-start">
            <RoundIntro round={view.round} />
            <Contents />
          </div>
          {latest && <LatestEdition line={latest} mode={mode} />}
          <Overview view={view} />
          <ByPart view={view} />
          <FindingList view={view} mode={mode} typed={typed} />
          <Records view={view} />
          <Glossary />
          <Opinions contact={view.contact} mode={mode} />
        </>
      ) : (
        <EmptyState title="还没有公布巡察整改进展">巡察反馈的问题录入以后，这里会公布每个问题的整改情况。</EmptyState>
      )}
    </PublicFrame>
  );
}
