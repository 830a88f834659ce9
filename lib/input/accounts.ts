import { z } from "zod";
import { accountKey } from "#lib/domain/accounts.ts";
import { ROLES } from "#lib/domain/actor.ts";
import { addressWith } from "./address.ts";
import { choice, id, idOrNull, text, version } from "./fields.ts";
import { pageField } from "./params.ts";
import { chosenPassword } from "./sign-in.ts";

/** The name one signs in with. What anybody may type at any keyboard, so that nobody is locked out by an input method. */
const account = text("账号", 32)
  .transform(accountKey)
  .refine((value) => value === "" || /^[a-z0-9][a-z0-9._-]+$/.test(value), {
    error: "账号须为 2 至 32 个字母、数字、点、下划线或连字符，并以字母或数字开头。",
  });

const name = text("姓名", 30);

const shape = { name, role: choice(ROLES, "请选择角色。"), departmentId: idOrNull };

export const createAccountInput = z.object({ account, ...shape });
export type CreateAccount = z.infer<typeof createAccountInput>;

/** A row of accounts or departments, of the version the form saw. */
export const rowInput = z.object({ id, version });
export type Row = z.infer<typeof rowInput>;

export const editAccountInput = z.object({ id, version, ...shape });
export type EditAccount = z.infer<typeof editAccountInput>;

const departmentName = text("部室名称", 40);

export const createDepartmentInput = z.object({ name: departmentName });
export type CreateDepartment = z.infer<typeof createDepartmentInput>;

export const renameDepartmentInput = z.object({ id, version, name: departmentName });
export type RenameDepartment = z.infer<typeof renameDepartmentInput>;

/** What narrows the list of accounts, out of the address. Nonsense narrows nothing. */
export const accountFilter = z.object({
  search: z.string().trim().max(50).regex(/^\P{Cc}*$/u).catch(""),
  role: z.enum(ROLES).nullable().catch(null),
  department: id.nullable().catch(null),
  state: z.enum(["active", "disabled"]).nullable().catch(null),
  sort: z.enum(["name", "-name", "account", "-account"]).catch("name"),
  page: pageField,
});
export type AccountFilter = z.infer<typeof accountFilter>;

/** The list's address with this filter; what is as usual is left out. */
export function accountsHref({ page, sort, ...narrowing }: AccountFilter): string {
  return addressWith("/desk/accounts", { ...narrowing, sort: sort === "name" ? null : sort, page });
}

const { fields, same, differs } = chosenPassword;

export const createAdministratorInput = z.object({ token: z.string().max(200), account, name, ...fields }).refine(same, differs);
export type CreateAdministrator = z.infer<typeof createAdministratorInput>;
