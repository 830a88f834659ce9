import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { RegulationFields } from "#components/regulations/regulation-fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { regulationTitle } from "#lib/domain/labels/regulations.ts";
import { idParam } from "#lib/input/params.ts";
import { regulationToKeep } from "#lib/queries/regulations.ts";
import { editRegulation } from "../actions.ts";

export const metadata: Metadata = { title: "修改制度" };

export default async function RegulationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = idParam((await params).id) ?? notFound();
  const regulation = (await regulationToKeep(actor, id)) ?? notFound();
  const { ordinal, title, version } = regulation;
  return (
    <>
      <PageHeader breadcrumb={[{ label: "制度", href: "/desk/regulations" }]} kicker={`制度${ordinal}`} title={regulationTitle(title)} />
      <ActionForm action={editRegulation} submit="保存" hidden={{ id, version }} cancel={{ label: "不保存，返回", href: "/desk/regulations" }}>
        <RegulationFields kept={regulation} />
      </ActionForm>
      <p className="mt-6">
        <TextLink href={`/desk/regulations/${id}/removal`}>删除这项制度</TextLink>
      </p>
    </>
  );
}
