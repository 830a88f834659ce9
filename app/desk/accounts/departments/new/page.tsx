import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { departmentList } from "#lib/queries/accounts-departments.ts";
import { createDepartment } from "../actions.ts";

export const metadata: Metadata = { title: "新建部室" };

const list = "/desk/accounts/departments";

export default async function NewDepartmentPage() {
  if (!(await departmentList(await requireActor()))) notFound();
  return (
    <>
      <PageHeader title="新建部室" breadcrumb={[{ label: "部室", href: list }]} />
      <ActionForm action={createDepartment} submit="新建部室" cancel={{ label: "返回部室列表", href: list }}>
        <TextField name="name" label="部室名称" hint="如“办公室”“康复部”。" width="medium" autoComplete="off" />
      </ActionForm>
    </>
  );
}
