import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { RadiosField, TextAreaField } from "#components/form/fields.tsx";
import { PurgeSummary } from "#components/storage/purge-card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { PURGE_WORDS } from "#lib/domain/labels/storage.ts";
import { idParam } from "#lib/input/params.ts";
import { purgePage } from "#lib/queries/purges.ts";
import { decidePurge } from "../../actions.ts";

export const metadata: Metadata = { title: "销毁申请" };

const VERDICTS = [
  { value: "yes", label: "同意销毁", hint: "文件内容随即删除，不能恢复。" },
  { value: "no", label: "不同意，继续保管", hint: "须写明理由。" },
];

export default async function PurgePage({ params }: { params: Promise<{ id: string }> }) {
  const asked = idParam((await params).id) ?? notFound();
  const purge = (await purgePage(await requireActor(), asked)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "销毁申请", href: "/desk/storage/purges" }]}
        kicker={PURGE_WORDS[purge.status]}
        title={purge.uses?.[0]?.fileName ?? "撤下的文件"}
      />
      <div className="max-w-measure">
        <PurgeSummary purge={purge} whole />
      </div>
      {purge.may.decide && purge.status === "PROPOSED" && <Decision id={purge.id} />}
    </>
  );
}

function Decision({ id }: { id: string }) {
  return (
    <Section title="办理" id="decision">
      <Notice tone="warning">销毁不能撤销。销毁后只留文件名称、指纹和办理记录，谁也不能再打开这个文件。</Notice>
      <ActionForm
        action={decidePurge}
        submit="核对后办理"
        variant="danger"
        hidden={{ id }}
        review={{ title: "请核对您的意见", confirm: "确认办理" }}
        cancel={{ label: "暂不办理，返回", href: "/desk/storage/purges" }}
      >
        <RadiosField name="confirmed" label="意见" choices={VERDICTS} />
        <TextAreaField name="comment" label="说明" hint="不同意的，写明理由。" rows={3} limit={500} optional />
      </ActionForm>
    </Section>
  );
}
