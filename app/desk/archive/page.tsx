import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ManifestCheck } from "#components/archive/manifest-check.tsx";
import { RoundTable } from "#components/archive/round-table.tsx";
import { TakeArchive } from "#components/archive/take-archive.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { pageParam } from "#lib/input/params.ts";
import { ARCHIVES_PER_PAGE, type RoundArchive, roundArchive } from "#lib/queries/round-archive.ts";

export const metadata: Metadata = { title: "销号档案" };

type Props = { searchParams: Promise<{ page?: string | string[] }> };

const CRUMBS = [{ label: "问题台账", href: "/desk/findings" }];

export default async function RoundArchivePage({ searchParams }: Props) {
  const { actor } = await currentContext();
  const archive = (await roundArchive(actor, pageParam((await searchParams).page))) ?? notFound();
  if (archive !== "noRound" && archive.closed > 0) return <Round archive={archive} />;
  return (
    <>
      <PageHeader breadcrumb={CRUMBS} title="销号档案" />
      <EmptyState title="还没有已销号的问题">问题销号以后，全轮次的销号档案在这里导出。</EmptyState>
    </>
  );
}

function Round({ archive }: { archive: RoundArchive }) {
  const { party, round, closed, open, page, findings } = archive;
  const caption = `已销号问题${closed}个，${sizeWords(archive)}`;
  return (
    <>
      <PageHeader
        breadcrumb={CRUMBS}
        kicker={`${party}（${round}）`}
        title="销号档案"
        lead={caption}
        actions={
          <TakeArchive from="/api/archive">下载全轮次销号档案（.zip）</TakeArchive>
        }
      />
      {open > 0 && <Notice title={`还有${open}个问题没有销号`}>档案只收已销号的问题。全部销号之后再导出一次，才是完整的一套。</Notice>}
      {findings.length > 0 ? (
        <RoundTable findings={findings} caption={caption} />
      ) : (
        <EmptyState title="没有这一页" action={<TextLink href="/desk/archive">回到第一页</TextLink>}>{`已销号的问题共${closed}个。`}</EmptyState>
      )}
      <Pagination page={page} pageSize={ARCHIVES_PER_PAGE} total={closed} unit="个问题" hrefFor={(each) => `/desk/archive?page=${each}`} />
      <div className="mt-6">
        <p>每个问题一个文件夹，内有对账销号单、卷内目录、办理记录和按措施编号的佐证材料；每次导出都留痕。材料多时下载需要较长时间，可以改为逐个问题下载。</p>
        <ManifestCheck />
      </div>
    </>
  );
}

function sizeWords({ files, bytes }: RoundArchive): string {
  return files === 0 ? "没有上传的佐证材料" : `佐证材料${files}个，共${fileSize(bytes)}`;
}
