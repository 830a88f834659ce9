import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { idParam } from "#lib/input/params.ts";
import { ledgerEdits } from "#lib/queries/ledger-edits.ts";
import { discard } from "../actions.ts";

export const metadata: Metadata = { title: "放弃台账文件" };

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idParam((await params).id) ?? notFound();
  const { actor } = await currentContext();
  const { fileName, version, appliedAt, discardedAt } = (await ledgerEdits(actor, id)) ?? notFound();
  const back = `/desk/import/ledger/${id}`;
  if (appliedAt || discardedAt) redirect(back);
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "导入", href: "/desk/import" },
          { label: "核对台账文件的改动", href: back },
        ]}
        title="放弃这份台账文件？"
        lead="放弃以后不能再从这份文件导入，台账不作任何改动。需要时可以重新上传。"
      />
      <p className="mb-6 text-lg font-bold break-words">{fileName}</p>
      <ActionForm
        action={discard}
        submit="放弃这份文件"
        variant="danger"
        hidden={{ uploadId: id, version }}
        cancel={{ label: "不放弃，返回", href: back }}
      />
    </>
  );
}
