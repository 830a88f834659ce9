import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TakeBundle } from "#components/editions/take-bundle.tsx";
import { NoticeTable } from "#components/notices/notice-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { pageParam } from "#lib/input/params.ts";
import { publishedEditions } from "#lib/queries/public-editions.ts";
import { type NoticeList, noticeList, NOTICES_PER_PAGE } from "#lib/queries/notices.ts";

export const metadata: Metadata = { title: "通报" };

export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ page?: string | string[] }> }) {
  const page = pageParam((await searchParams).page);
  const list = (await noticeList(await requireActor(), page)) ?? notFound();
  const published = (await publishedEditions()).total;
  return (
    <>
      <PageHeader
        kicker={list.round}
        title="通报"
        lead="向社会公布巡察整改进展：按台账起草，逐项核对，组长审定，发布成版次。"
        actions={list.mayBegin && list.lines.length > 0 && <Begin />}
      />
      {list.lines.length > 0 ? <NoticeTable lines={list.lines} caption="本轮次的通报" /> : <NothingHere list={list} />}
      <Pagination
        page={page}
        pageSize={NOTICES_PER_PAGE}
        total={list.total}
        hrefFor={(at) => (at === 1 ? "/desk/notices" : `/desk/notices?page=${at}`)}
        unit="份"
      />
      {published > 0 && <TakeBundle count={published} />}
    </>
  );
}

function Begin() {
  return (
    <ButtonLink variant="primary" href="/desk/notices/new">
      起草通报
    </ButtonLink>
  );
}

function NothingHere({ list: { total, round, mayBegin } }: { list: NoticeList }) {
  if (total > 0) return <EmptyState title="没有这一页" action={<TextLink href="/desk/notices">查看全部通报</TextLink>} />;
  if (round === null) return <EmptyState title="还没有巡察轮次">导入巡察反馈、建立台账以后，在这里起草整改进展通报。</EmptyState>;
  return (
    <EmptyState title="本轮次还没有通报" action={mayBegin && <Begin />}>
      <p>
        通报向群众公布巡察反馈了哪些问题、怎样整改、改到什么程度，是群众评判整改的依据。问题和措施的文字由台账生成，台账变动时逐处提示；开头、主体责任、下一步打算等文字由整改办撰写，其中的数字从登记的内容中取得。
      </p>
      {!mayBegin && <p className="mt-2">整改办起草以后，可以在这里查看。</p>}
    </EmptyState>
  );
}
