import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { CheckTable } from "#components/storage/check-table.tsx";
import { ScanSummary } from "#components/storage/scan-summary.tsx";
import { SpaceTable } from "#components/storage/space-table.tsx";
import { StorageTabs } from "#components/storage/storage-tabs.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { type StoragePage as View, storagePage } from "#lib/queries/storage-page.ts";

export const metadata: Metadata = { title: "材料存储" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoragePage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const { done } = await searchParams;
  const view = (await storagePage(actor)) ?? notFound();
  return (
    <>
      <PageHeader
        title="材料存储"
        kicker={`截至 ${longTime(now)}`}
        lead="佐证材料存了多少、还有多少空间、是否完好。这里不显示问题和文件的名称。"
      />
      <StorageTabs view="storage" />
      <DoneMessage done={done} />
      <Figures view={view} />
      <Section title="材料空间" id="space" description={SPACE_LEAD}>
        <SpaceTable lines={view.spaces} />
      </Section>
      <Section title="查毒" id="scan">
        <ScanSummary scanner={view.scanner} counts={view.scan} />
      </Section>
      <Section title="存储检查" id="checks" description="定时把记录与文件对照，并抽取文件重新计算指纹。">
        <CheckTable checks={view.checks} />
      </Section>
      {view.retentionYears !== null && (
        <Section title="保管和销毁" id="retention">
          <p className="max-w-measure">
            撤下的文件保管 {view.retentionYears} 年，年限由整改办在跟进规则中确定。期满的在<TextLink href="/desk/storage/purges/files">撤下的文件</TextLink>
            中申请销毁，由整改办确认。
          </p>
        </Section>
      )}
    </>
  );
}

const SPACE_LEAD =
  "内容相同的文件只存一份、只算一次；撤下的仍在保管，也算在内；正在上传的按文件大小先算上。用到 80% 时上传页提示，用满后不能再上传。";

function Figures({ view: { files, bytes, uploads, purges } }: { view: View }) {
  return (
    <StatRow>
      <StatFigure value={files} unit="个" label="保存的文件" note={`共 ${fileSize(bytes)}，内容相同的只算一份`} />
      <StatFigure value={uploads.count} unit="个" label="没有传完的上传" note={uploads.count === 0 ? undefined : `共 ${fileSize(uploads.bytes)}`} />
      <StatFigure value={purges.waiting} unit="份" label="销毁申请等待确认" href="/desk/storage/purges" />
      <StatFigure value={purges.done} unit="份" label="已经销毁" href="/desk/storage/purges" />
    </StatRow>
  );
}
