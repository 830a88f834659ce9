import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { HistoryList } from "#components/findings/history-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam, pageParam } from "#lib/input/params.ts";
import { findingHistory } from "#lib/queries/finding-history.ts";

export const metadata: Metadata = { title: "全部记录" };

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ page?: string | string[] }> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const history = (await findingHistory(actor, number, pageParam((await searchParams).page))) ?? notFound();
  const { page, pageSize, total } = history;
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={history.title ?? UNTITLED_FINDING}
        title="全部记录"
        lead="每一次改动都留痕，只增不改，由新到旧。"
      />
      <HistoryList entries={history.entries} />
      <Pagination page={page} pageSize={pageSize} total={total} unit="条" hrefFor={(each) => `/desk/findings/${number}/history?page=${each}`} />
    </>
  );
}
