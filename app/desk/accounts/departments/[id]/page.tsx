import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { departmentView } from "#lib/queries/accounts-departments.ts";
import { renameDepartment } from "../actions.ts";

export const metadata: Metadata = { title: "部室" };

export default async function DepartmentPage({ params }: { params: Promise<{ id: string }> }) {
  const department = (await departmentView(await requireActor(), (await params).id)) ?? notFound();
  const { id, version, name, disabledAt } = department;
  return (
    <>
      <PageHeader
        title={name}
        kicker="部室"
        breadcrumb={[{ label: "部室", href: "/desk/accounts/departments" }]}
        actions={
          <ButtonLink href={`/desk/accounts/departments/${id}/state`} variant={disabledAt ? "secondary" : "danger"}>
            {disabledAt ? "启用部室" : "停用部室"}
          </ButtonLink>
        }
      />
      {disabledAt && <Notice>已于 {longTime(disabledAt)} 停用，不能再分派问题、新建账号。</Notice>}
      <ActionForm action={renameDepartment} submit="保存" hidden={{ id, version }}>
        <TextField
          name="name"
          label="部室名称"
          hint="改名后，以前的问题和账号仍属于该部室，按新名称显示。"
          width="medium"
          autoComplete="off"
          defaultValue={name}
        />
      </ActionForm>
    </>
  );
}
