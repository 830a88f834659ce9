import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { departmentView } from "#lib/queries/accounts-departments.ts";
import { disableDepartment, enableDepartment } from "../../actions.ts";

export const metadata: Metadata = { title: "停用或启用部室" };

const words = {
  disable: {
    title: "停用部室",
    submit: "确认停用",
    lead: "停用后不能再分派问题、新建账号，以前的记录全部保留。仍牵头未销号问题或有在用账号的部室不能停用。",
  },
  enable: { title: "启用部室", submit: "确认启用", lead: "启用后可以重新分派问题、新建账号。" },
};

export default async function DepartmentStatePage({ params }: { params: Promise<{ id: string }> }) {
  const department = (await departmentView(await requireActor(), (await params).id)) ?? notFound();
  const { id, version, name, people, disabledAt } = department;
  const { title, submit, lead } = disabledAt ? words.enable : words.disable;
  const page = `/desk/accounts/departments/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        breadcrumb={[
          { label: "部室", href: "/desk/accounts/departments" },
          { label: name, href: page },
        ]}
      />
      <ActionForm
        action={disabledAt ? enableDepartment : disableDepartment}
        submit={submit}
        variant={disabledAt ? "primary" : "danger"}
        hidden={{ id, version }}
        cancel={{ label: "返回部室页", href: page }}
      >
        <div className="max-w-measure">
          <SummaryList
            rows={[
              { key: "部室", value: name },
              { key: "在用账号", value: `${people} 个` },
            ]}
          />
        </div>
      </ActionForm>
    </>
  );
}
