import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PastedForm } from "#components/proofread/pasted-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { proofreadPasted } from "./actions.ts";

export const metadata: Metadata = { title: "文字核对" };

export default async function ProofreadPage() {
  if (!mayWork(await requireActor(), "proofread")) notFound();
  return (
    <>
      <PageHeader
        title="文字核对"
        lead="粘贴一份通报或者其他公文，逐处查数字、序号、日期、错别字、标点、个人信息和不当用语。文字不保存，离开本页就没有了。"
      />
      <PastedForm action={proofreadPasted} />
    </>
  );
}
