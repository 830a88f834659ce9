import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Day } from "#lib/domain/day.ts";
import { keptUntil } from "#lib/domain/evidence/purge.ts";
import type { WithdrawnFile } from "#lib/domain/evidence/storage-views.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { shortHash } from "#lib/domain/labels/storage.ts";

/** Files of which every use was withdrawn: what they are, until when they are kept, and from then on the way to propose. */
export function WithdrawnTable({ files, today }: { files: WithdrawnFile[]; today: Day }) {
  const columns: Column<WithdrawnFile>[] = [
    { key: "hash", header: "指纹", rowHeader: true, cell: ({ sha256 }) => <span className="tabular-nums wrap-anywhere">{shortHash(sha256)}</span> },
    { key: "kind", header: "类型", cell: ({ kind }) => kind.toUpperCase() },
    { key: "size", header: "大小", numeric: true, cell: ({ size }) => fileSize(size) },
    { key: "places", header: "用过", numeric: true, cell: ({ places }) => `${places} 处` },
    { key: "withdrawn", header: "最后一次撤下", cell: ({ lastWithdrawn }) => longTime(lastWithdrawn) },
    { key: "until", header: "保管期满", cell: ({ lastWithdrawn, retentionYears }) => longDay(keptUntil(lastWithdrawn, retentionYears)) },
    { key: "propose", header: "办理", cell: (file) => <Propose file={file} today={today} /> },
  ];
  return <DataTable caption="撤下的文件" captionHidden columns={columns} rows={files} rowKey={({ sha256 }) => sha256} />;
}

function Propose({ file: { sha256, lastWithdrawn, retentionYears }, today }: { file: WithdrawnFile; today: Day }) {
  if (today < keptUntil(lastWithdrawn, retentionYears)) return "保管中";
  return (
    <TextLink href={`/desk/storage/purges/new?file=${sha256}`} className="whitespace-nowrap">
      申请销毁<span className="sr-only">{shortHash(sha256)}</span>
    </TextLink>
  );
}
