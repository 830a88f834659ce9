import type { Metadata } from "next";
import { OpinionTabs } from "#components/opinions/opinion-tabs.tsx";
import { PublishedList } from "#components/opinions/published-list.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { addressIn, readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { pageParam } from "#lib/input/params.ts";
import { PUBLISHED_PER_PAGE, publishedOpinions } from "#lib/queries/public-opinions.ts";
import { deskOfRequest } from "../desk-of-request.ts";

// Opinions are published at any time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { absolute: "意见与答复 - 巡察整改进展" },
  description: "整改办公开的群众意见和答复。",
};

export default async function PublishedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const mode = readingModeOf(query);
  const page = pageParam(query.page);
  const [desk, { total, opinions }] = await Promise.all([deskOfRequest(), publishedOpinions(page)]);
  const path = "/opinions/published";
  const addressOf = (number: number) => addressIn(path, mode, number === 1 ? {} : { page: String(number) });
  return (
    <PublicFrame party={desk?.party ?? null} path="/opinions" at={path} mode={mode} keep={page === 1 ? {} : { page: String(page) }}>
      <PageHeader title="意见与答复" lead="整改办公开的群众意见和答复。公开前删去了能认出人的内容。" />
      <OpinionTabs path={path} mode={mode} />
      {opinions.length === 0 ? (
        <EmptyState title={total === 0 ? "还没有公开的意见" : "没有这一页"}>意见答复以后，由整改办决定是否公开。</EmptyState>
      ) : (
        <PublishedList opinions={opinions} />
      )}
      <Pagination page={page} pageSize={PUBLISHED_PER_PAGE} total={total} hrefFor={addressOf} unit="条意见" />
    </PublicFrame>
  );
}
