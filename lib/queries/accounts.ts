import { refusalOfAdministering } from "#lib/domain/accounts.ts";
import type { Actor, Role } from "#lib/domain/actor.ts";
import type { AccountLine } from "#lib/domain/views.ts";
import { db } from "#lib/db/client.ts";
import type { UserWhereInput } from "#lib/db/generated/models/User.ts";

/** What the list is narrowed and sorted by; null narrows nothing. */
export type AccountListFilter = {
  search: string;
  role: Role | null;
  department: string | null;
  state: "active" | "disabled" | null;
  sort: "name" | "-name" | "account" | "-account";
  page: number;
};

export type AccountList = {
  lines: AccountLine[];
  total: number;
  departments: DepartmentChoice[];
};

export type DepartmentChoice = { id: string; name: string; disabled: boolean };

/** How many accounts a page of the list shows. */
export const ACCOUNTS_PER_PAGE = 50;

/** The accounts an administrator asks for, a page at a time; null for anybody else. */
export async function accountList(actor: Actor, filter: AccountListFilter): Promise<AccountList | null> {
  if (refusalOfAdministering(actor)) return null;
  const [rows, departments] = await Promise.all([
    db().user.findMany({ where: conditions(filter), select: lineFields }),
    departmentChoices(),
  ]);
  const first = (filter.page - 1) * ACCOUNTS_PER_PAGE;
  const lines = rows.sort(order(filter.sort)).slice(first, first + ACCOUNTS_PER_PAGE).map(lineOf);
  return { lines, total: rows.length, departments };
}

const lineFields = {
  id: true,
  account: true,
  name: true,
  role: true,
  department: { select: { name: true } },
  disabledAt: true,
  mustChangePassword: true,
} as const;

type Row = Omit<AccountLine, "department" | "disabled" | "passwordPending"> & {
  department: { name: string } | null;
  disabledAt: Date | null;
  mustChangePassword: boolean;
};

function lineOf({ id, account, name, role, department, disabledAt, mustChangePassword }: Row): AccountLine {
  const state = { disabled: disabledAt !== null, passwordPending: mustChangePassword };
  return { id, account, name, role, department: department?.name ?? null, ...state };
}

/** By pinyin, as a Chinese reader looks names up. Not every PostgreSQL can, and an office's accounts are few: sorted here. */
const pinyin = new Intl.Collator("zh-Hans-CN");

function order(sort: AccountListFilter["sort"]): (one: Row, other: Row) => number {
  const key = sort.endsWith("account") ? "account" : "name";
  const sign = sort.startsWith("-") ? -1 : 1;
  return (one, other) => sign * (pinyin.compare(one[key], other[key]) || pinyin.compare(one.account, other.account));
}

function conditions({ search, role, department, state }: AccountListFilter): UserWhereInput {
  const contains = { contains: search, mode: "insensitive" } as const;
  return {
    ...(search && { OR: [{ account: contains }, { name: contains }] }),
    ...(role && { role }),
    ...(department && { departmentId: department }),
    ...(state && { disabledAt: state === "active" ? null : { not: null } }),
  };
}

/** Every department in the office's order. */
export async function departmentChoices(): Promise<DepartmentChoice[]> {
  const rows = await db().department.findMany({
    orderBy: [{ ordinal: "asc" }, { name: "asc" }],
    select: { id: true, name: true, disabledAt: true },
  });
  return rows.map(({ id, name, disabledAt }) => ({ id, name, disabled: disabledAt !== null }));
}
