"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { createDepartment as create } from "#lib/commands/accounts/create-department.ts";
import { disableDepartment as disable } from "#lib/commands/accounts/disable-department.ts";
import { enableDepartment as enable } from "#lib/commands/accounts/enable-department.ts";
import { renameDepartment as rename } from "#lib/commands/accounts/rename-department.ts";
import { createDepartmentInput, renameDepartmentInput, rowInput } from "#lib/input/accounts.ts";

const list = "/desk/accounts/departments";
const pageOf = (_done: null, { id }: { id: string }) => `${list}/${id}`;

export const createDepartment = authorisedAction(createDepartmentInput, create, { redirectTo: () => list });
export const renameDepartment = authorisedAction(renameDepartmentInput, rename, { done: "已保存。" });
export const disableDepartment = authorisedAction(rowInput, disable, { redirectTo: pageOf });
export const enableDepartment = authorisedAction(rowInput, enable, { redirectTo: pageOf });
