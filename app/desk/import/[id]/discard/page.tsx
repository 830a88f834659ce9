import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { Outcome } from "#components/import/draft/outcome.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { idParam } from "#lib/input/params.ts";
import { importDraft } from "#lib/queries/import-draft.ts";
import { discardDraft } from "../actions.ts";

export const metadata: Metadata = { title: "放弃草稿" };

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = (await importDraft(await requireActor(), idParam((await params).id) ?? notFound())) ?? notFound();
  const { id, version, fileName, corrections, confirmedAt, discardedAt } = draft;
  const href = `/desk/import/${id}`;
  const mended = corrections.length > 0 ? `已经做过的${corrections.length}处更正不再有效，` : "";
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "导入", href: "/desk/import" },
          { label: fileName, href },
        ]}
        title="放弃这份草稿？"
        lead={`${mended}台账没有任何改动。草稿留档备查，不再列在“未完成的导入”中。`}
      />
      <Outcome draft={draft} />
      {!confirmedAt && !discardedAt && (
        <ActionForm
          action={discardDraft}
          submit="放弃草稿"
          variant="danger"
          hidden={{ draftId: id, version }}
          cancel={{ label: "不放弃，返回", href }}
        />
      )}
    </>
  );
}
