import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountsHeader } from "#components/accounts/accounts-header.tsx";
import { DepartmentTable } from "#components/accounts/department-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { departmentList } from "#lib/queries/accounts-departments.ts";

export const metadata: Metadata = { title: "部室" };

export default async function DepartmentsPage() {
  const rows = (await departmentList(await requireActor())) ?? notFound();
  return (
    <>
      <AccountsHeader view="departments" />
      {rows.length === 0 ? (
        <EmptyState title="还没有部室">先新建部室，再为其负责人新建账号。</EmptyState>
      ) : (
        <DepartmentTable rows={rows} />
      )}
    </>
  );
}
