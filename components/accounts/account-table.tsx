import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";
import type { AccountLine } from "#lib/domain/views.ts";

type Sort = "name" | "-name" | "account" | "-account";

export type AccountTableProps = {
  rows: AccountLine[];
  sort: Sort;
  /** The list's address in another order. */
  sortHref: (sort: Sort) => string;
};

/** The accounts, one per line; the name leads to the account's page. */
export function AccountTable({ rows, ...order }: AccountTableProps) {
  const columns: Column<AccountLine>[] = [
    {
      key: "name",
      header: "姓名",
      rowHeader: true,
      sort: sortBy("name", order),
      cell: (row) => <TextLink href={`/desk/accounts/${row.id}`}>{row.name}</TextLink>,
    },
    { key: "account", header: "账号", sort: sortBy("account", order), cell: (row) => row.account },
    { key: "role", header: "角色", cell: (row) => ROLE_WORDS[row.role] },
    { key: "department", header: "所属部室", cell: (row) => row.department ?? "—" },
    { key: "state", header: "状态", cell: (row) => <AccountState {...row} /> },
  ];
  return <DataTable caption="账号" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** Sorts by this column; once more, the other way round. */
function sortBy(key: "name" | "account", { sort, sortHref }: Pick<AccountTableProps, "sort" | "sortHref">): Column<AccountLine>["sort"] {
  if (sort === key) return { href: sortHref(`-${key}`), direction: "ascending" };
  return { href: sortHref(key), direction: sort === `-${key}` ? "descending" : undefined };
}

/** Whether an account may sign in, and whether its owner has done so since the password was handed over. */
export function AccountState({ disabled, passwordPending }: { disabled: boolean; passwordPending: boolean }) {
  if (disabled) return <Tag>已停用</Tag>;
  return passwordPending ? "在用，尚未设自己的密码" : "在用";
}
