import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { keptUntil } from "#lib/domain/evidence/purge.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { hashParam } from "#lib/input/storage.ts";
import { fileToPurge } from "#lib/queries/purges.ts";
import { proposePurge } from "../../actions.ts";

export const metadata: Metadata = { title: "申请销毁" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProposePurgePage({ searchParams }: Props) {
  const asked = hashParam((await searchParams).file) ?? notFound();
  const file = (await fileToPurge(await requireActor(), asked)) ?? notFound();
  const { sha256, kind, size, places, keptAt, lastWithdrawn, retentionYears } = file;
  const rows = [
    { key: "指纹（SHA-256）", value: <span className="wrap-anywhere">{sha256}</span> },
    { key: "文件", value: `${kind.toUpperCase()}，${fileSize(size)}，用过 ${places} 处，都已撤下` },
    { key: "存入", value: longTime(keptAt) },
    { key: "最后一次撤下", value: longTime(lastWithdrawn) },
    { key: "保管期满", value: `${longDay(keptUntil(lastWithdrawn, retentionYears))}（保管 ${retentionYears} 年）` },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "撤下的文件", href: "/desk/storage/purges/files" }]}
        title="申请销毁这个文件？"
        lead="提交后由整改办核对文件名称和用处，确认才销毁；不同意的，文件继续保管。"
      />
      <div className="mb-8 max-w-measure">
        <SummaryList rows={rows} />
      </div>
      <ActionForm action={proposePurge} submit="提交销毁申请" hidden={{ sha256 }} cancel={{ label: "不申请，返回", href: "/desk/storage/purges/files" }}>
        <TextAreaField name="reason" label="销毁理由" hint="例如：保管期满，按档案鉴定意见销毁。" rows={3} limit={500} />
      </ActionForm>
    </>
  );
}
