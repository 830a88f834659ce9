import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longTime, weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { pageParam } from "#lib/input/params.ts";
import { weekHref } from "#lib/input/week-filter.ts";
import { type BulletinLine, bulletins, BULLETINS_PER_PAGE } from "#lib/queries/bulletins.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "各周周报" };

export default async function BulletinsPage({ searchParams }: Props) {
  const { actor } = await currentContext();
  const page = pageParam((await searchParams).page);
  const { lines, total } = (await bulletins(actor, page)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "每周跟进", href: "/desk/weeks" }]}
        title="各周周报"
        lead="整改办封存一周的填报时，当周周报随之存档，不再改动。"
      />
      {lines.length === 0 ? (
        <EmptyState title={page === 1 ? "还没有开启跟进" : "没有这一页"}>整改方案制定之后，每周一自动开启当周跟进。</EmptyState>
      ) : (
        <DataTable caption="各周的封存情况和周报" captionHidden columns={COLUMNS} rows={lines} rowKey={({ week }) => week} />
      )}
      <Pagination page={page} pageSize={BULLETINS_PER_PAGE} total={total} hrefFor={(each) => `/desk/weeks/bulletins?page=${each}`} unit="周" />
    </>
  );
}

const COLUMNS = [
  {
    key: "week",
    header: "周次",
    rowHeader: true,
    cell: ({ week }: BulletinLine) => (
      <span className="flex flex-wrap gap-x-3">
        <TextLink href={weekHref(week)}>{weekName(week)}</TextLink>
        <span className="text-ink-soft">{weekSpan(week)}</span>
      </span>
    ),
  },
  {
    key: "closed",
    header: "封存",
    cell: ({ closedAt, closedBy }: BulletinLine) => (closedAt ? `${longTime(closedAt)}　${closedBy ?? ""}` : <strong>未封存</strong>),
  },
  {
    key: "bulletin",
    header: "周报",
    cell: ({ week, closedAt }: BulletinLine) => (
      <span className="flex flex-wrap gap-x-5">
        <TextLink href={`/desk/weeks/${week}/bulletin`}>
          {closedAt ? "查看" : "查看草稿"}
          <span className="sr-only">，{weekName(week)}</span>
        </TextLink>
        {closedAt && <Download week={week} kind="docx" name="Word" />}
        {closedAt && <Download week={week} kind="xlsx" name="Excel" />}
      </span>
    ),
  },
];

function Download({ week, kind, name }: { week: string; kind: "docx" | "xlsx"; name: string }) {
  return (
    <TextLink href={`/api/weeks/${week}/bulletin/${kind}`}>
      <span className="sr-only">下载{weekName(week)}周报，</span>
      {name}
    </TextLink>
  );
}
