import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountFilters } from "#components/accounts/account-filters.tsx";
import { AccountsHeader } from "#components/accounts/accounts-header.tsx";
import { AccountTable } from "#components/accounts/account-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { type AccountFilter, accountFilter, accountsHref } from "#lib/input/accounts.ts";
import { accountList, ACCOUNTS_PER_PAGE } from "#lib/queries/accounts.ts";

export const metadata: Metadata = { title: "账号" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = accountFilter.parse(await searchParams);
  const list = (await accountList(actor, filter)) ?? notFound();
  const sortHref = (sort: AccountFilter["sort"]) => accountsHref({ ...filter, sort, page: 1 });
  return (
    <>
      <AccountsHeader view="accounts" />
      <AccountFilters filter={filter} departments={list.departments} />
      {list.lines.length === 0 ? (
        <EmptyState title="没有符合条件的账号">请放宽筛选条件，或清除筛选查看全部账号。</EmptyState>
      ) : (
        <AccountTable rows={list.lines} sort={filter.sort} sortHref={sortHref} />
      )}
      <Pagination
        page={filter.page}
        pageSize={ACCOUNTS_PER_PAGE}
        total={list.total}
        hrefFor={(page) => accountsHref({ ...filter, page })}
        unit="个账号"
      />
    </>
  );
}
