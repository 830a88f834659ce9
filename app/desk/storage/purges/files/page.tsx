import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StorageTabs } from "#components/storage/storage-tabs.tsx";
import { WithdrawnTable } from "#components/storage/withdrawn-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { dayAt } from "#lib/domain/day.ts";
import { addressWith } from "#lib/input/address.ts";
import { purgePages } from "#lib/input/storage.ts";
import { filesToPurge, PURGES_PER_PAGE } from "#lib/queries/purges.ts";

export const metadata: Metadata = { title: "撤下的文件" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WithdrawnFilesPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const { page } = purgePages.parse(await searchParams);
  const { files, total } = (await filesToPurge(actor, { page })) ?? notFound();
  return (
    <>
      <PageHeader
        title="撤下的文件"
        lead="所有使用都已撤下的文件。从最后一次撤下算起，保管期满的可以申请销毁；保管年限由整改办在跟进规则中确定。"
      />
      <StorageTabs view="files" />
      {files.length === 0 ? (
        <EmptyState title="没有撤下的文件">材料撤下以后，保管到期的会在这里列出。</EmptyState>
      ) : (
        <WithdrawnTable files={files} today={dayAt(now)} />
      )}
      <Pagination
        page={page}
        pageSize={PURGES_PER_PAGE}
        total={total}
        hrefFor={(each) => addressWith("/desk/storage/purges/files", { page: each })}
        unit="个文件"
      />
    </>
  );
}
