import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { regulationTitle } from "#lib/domain/labels/regulations.ts";
import { idParam } from "#lib/input/params.ts";
import { regulationToKeep } from "#lib/queries/regulations.ts";
import { removeRegulation } from "../../actions.ts";

export const metadata: Metadata = { title: "删除制度" };

export default async function RegulationRemovalPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = idParam((await params).id) ?? notFound();
  const { ordinal, title, version } = (await regulationToKeep(actor, id)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "制度", href: "/desk/regulations" }]}
        kicker={`制度${ordinal}`}
        title="删除这项制度？"
        lead="制度总数随即减少一项，公开页上的数字也随之改变。其他制度的序号不变，删除会记入操作留痕。"
      />
      <blockquote className="mb-6 max-w-measure border-s-4 border-line-strong ps-4 text-lg">{regulationTitle(title)}</blockquote>
      <ActionForm
        action={removeRegulation}
        submit="删除制度"
        variant="danger"
        hidden={{ id, version }}
        cancel={{ label: "不删除，返回", href: `/desk/regulations/${id}` }}
      />
    </>
  );
}
