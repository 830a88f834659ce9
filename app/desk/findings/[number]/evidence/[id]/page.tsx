import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { numberParam } from "#lib/input/params.ts";
import { evidenceToWithdraw } from "#lib/queries/evidence-to-withdraw.ts";
import { withdrawEvidence } from "../../actions.ts";

export const metadata: Metadata = { title: "撤下材料" };

export default async function WithdrawEvidencePage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const { id, ...asked } = await params;
  const number = numberParam(asked.number) ?? notFound();
  const { actor } = await currentContext();
  const evidence = (await evidenceToWithdraw(actor, number, id)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={`${evidence.of}的佐证材料`}
        title="撤下这份材料？"
        lead="撤下后不再作为佐证。文件、理由和撤下时间保留在案，有权查看的人仍可下载。"
      />
      <p className="mb-6 text-lg font-bold break-words">{evidence.fileName}</p>
      <ActionForm
        action={withdrawEvidence}
        submit="撤下材料"
        variant="danger"
        hidden={{ evidenceId: id }}
        cancel={{ label: "不撤下，返回", href: evidencePath(evidence.page) }}
      >
        <TextAreaField name="reason" label="撤下理由" rows={2} limit={500} />
      </ActionForm>
    </>
  );
}
