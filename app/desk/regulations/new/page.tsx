import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { RegulationFields } from "#components/regulations/regulation-fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { addRegulation } from "../actions.ts";

export const metadata: Metadata = { title: "登记制度" };

export default async function NewRegulationPage() {
  if (!mayWork(await requireActor(), "keepRegulations")) notFound();
  return (
    <>
      <PageHeader breadcrumb={[{ label: "制度", href: "/desk/regulations" }]} title="登记制度" />
      <ActionForm action={addRegulation} submit="登记制度" cancel={{ label: "不登记，返回", href: "/desk/regulations" }}>
        <RegulationFields />
      </ActionForm>
    </>
  );
}
