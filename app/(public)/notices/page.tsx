import type { Metadata } from "next";
import { EditionGroups } from "#components/editions/edition-list.tsx";
import { PublicFrame } from "#components/progress/public-frame.tsx";
import { addressIn, readingModeOf, type SearchParams } from "#components/progress/reading-mode.ts";
import { SampleNotice } from "#components/progress/sample-notice.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { LIST_LEAD } from "#lib/domain/labels/published.ts";
import { EDITIONS_PER_PAGE, type EditionsPage } from "#lib/domain/notice/published.ts";
import { pageParam } from "#lib/input/params.ts";
import { publishedEditions } from "#lib/queries/public-editions.ts";
import { progressOfRequest } from "../progress-of-request.ts";

// It reads the database: a page made at build time would need one there, and would stand still.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { absolute: "历次通报 - 巡察整改进展" },
  description: "巡察整改进展情况的正式通报：最新一版、往期、更正和撤下的说明，各版文件的下载和核验。",
  alternates: { types: { "application/atom+xml": "/notices/feed.xml" } },
};

export default async function NoticesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const mode = readingModeOf(query);
  const { lines, total, page } = await publishedEditions(pageParam(query.page));
  const party = lines[0]?.party ?? (await progressOfRequest())?.round.party ?? null;
  const hrefFor = (each: number) => addressIn("/notices", mode, each === 1 ? {} : { page: String(each) });
  return (
    <PublicFrame party={party} path="/notices" mode={mode}>
      {lines.some((line) => line.sample) && <SampleNotice />}
      <PageHeader title="历次通报" lead={LIST_LEAD} />
      {lines.length > 0 ? <EditionGroups lines={lines} first={page === 1} mode={mode} /> : <Nothing page={page} first={hrefFor(1)} />}
      <Pagination page={page} pageSize={EDITIONS_PER_PAGE} total={total} unit="版" hrefFor={hrefFor} />
      <Beside />
    </PublicFrame>
  );
}

function Nothing({ page, first }: Pick<EditionsPage, "page"> & { first: string }) {
  if (page > 1) return <EmptyState title="没有这一页" action={<TextLink href={first}>回到第一页</TextLink>} />;
  return <EmptyState title="还没有发布通报">党组公布整改进展情况的通报以后，可以在这里阅读、下载和核验。平时的进展请看“整改进展”。</EmptyState>;
}

/** What is for those who come back, and for programs. */
function Beside() {
  return (
    <Section title="订阅和数据">
      <ul role="list" className="grid gap-1 font-sans">
        <li>
          <TextLink href="/notices/feed.xml" className="inline-block py-1.5">
            订阅通报的更新（Atom）
          </TextLink>
        </li>
        <li>
          <TextLink href="/notices/schema.json" className="inline-block py-1.5">
            数据文件的格式说明（JSON Schema）
          </TextLink>
        </li>
      </ul>
    </Section>
  );
}
