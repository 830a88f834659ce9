import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArchiveContents } from "#components/archive/archive-contents.tsx";
import { ClosureSheet } from "#components/archive/closure-sheet.tsx";
import { ManifestCheck } from "#components/archive/manifest-check.tsx";
import { TakeArchive } from "#components/archive/take-archive.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { FindingArchive } from "#lib/domain/archive/archive.ts";
import { archiveOutline, heldFiles } from "#lib/domain/archive/outline.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { numberParam, pageParam } from "#lib/input/params.ts";
import { findingArchive } from "#lib/queries/finding-archive.ts";

export const metadata: Metadata = { title: "对账销号单" };

const ITEMS_PER_PAGE = 100;

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ page?: string | string[] }> };

export default async function ArchivePage({ params, searchParams }: Props) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor, now } = await currentContext();
  const found = await findingArchive(actor, number, now);
  if (!found.ok && found.refusal.code === "notFound") notFound();
  return found.ok ? (
    <Archive archive={found.value} page={pageParam((await searchParams).page)} />
  ) : (
    <>
      <PageHeader breadcrumb={findingCrumbs(number)} title="对账销号单" />
      <EmptyState title="还没有销号档案" action={<TextLink href={`/desk/findings/${number}`}>回到这个问题</TextLink>}>
        {found.refusal.code === "wrongStatus" ? "问题销号以后，这里可以查看对账销号单、导出销号档案。" : wordsOf(found.refusal)}
      </EmptyState>
    </>
  );
}

function Archive({ archive, page }: { archive: FindingArchive; page: number }) {
  const { number, party, round, sample } = archive.finding;
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={`${party}（${round}）　问题${number}${sample ? "　示例分工" : ""}`}
        title="对账销号单"
        actions={
          <>
            <TakeArchive from={`/api/findings/${number}/archive`}>下载销号档案（.zip）</TakeArchive>
            <ButtonLink href={`/api/findings/${number}/archive/sheet`}>下载对账销号单（.docx）</ButtonLink>
          </>
        }
      />
      <ClosureSheet archive={archive} />
      <Contents archive={archive} page={page} />
    </>
  );
}

function Contents({ archive, page }: { archive: FindingArchive; page: number }) {
  const items = archiveOutline(archive);
  const { files, bytes } = heldFiles(items);
  const { number } = archive.finding;
  const first = (page - 1) * ITEMS_PER_PAGE;
  const shown = items.slice(first, first + ITEMS_PER_PAGE);
  const summary = files === 0 ? "没有上传的佐证材料" : `佐证材料${files}个，共${fileSize(bytes)}`;
  return (
    <Section
      title="档案内容"
      id="contents"
      description={`${summary}；另有对账销号单、卷内目录、办理记录和校验清单。按卷内顺序排列，每次导出都留痕。`}
    >
      {shown.length > 0 ? <ArchiveContents items={shown} first={first} caption="档案内容" /> : <EmptyState title="没有这一页" />}
      <Pagination
        page={page}
        pageSize={ITEMS_PER_PAGE}
        total={items.length}
        unit="件"
        hrefFor={(each) => `/desk/findings/${number}/archive?page=${each}#contents`}
      />
      <ManifestCheck />
    </Section>
  );
}
