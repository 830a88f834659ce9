import { DataTable } from "#components/ui/data-table.tsx";
import type { ArchiveItem } from "#lib/domain/archive/archive.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { dayAt } from "#lib/domain/day.ts";

/** What an archive holds, item by item, each with the hash it can be checked by. `first`: how many come before these. */
export function ArchiveContents({ items, first, caption }: { items: readonly ArchiveItem[]; first: number; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={items.map((item, index) => ({ ...item, ordinal: first + index + 1 }))}
      rowKey={({ path }) => path}
      columns={[
        { key: "ordinal", header: "序号", cell: ({ ordinal }) => ordinal },
        { key: "path", header: "文件", rowHeader: true, cell: (item) => <FileCell {...item} /> },
        { key: "author", header: "责任者", cell: ({ author }) => author },
        { key: "day", header: "日期", cell: ({ at }) => <span className="whitespace-nowrap">{longDay(dayAt(at))}</span> },
        { key: "size", header: "大小", numeric: true, cell: ({ size }) => (size === null ? "导出时生成" : fileSize(size)) },
      ]}
    />
  );
}

function FileCell({ path, note, sha256, content }: ArchiveItem) {
  return (
    <>
      <span className="break-all">{path}</span>
      {"file" in content && note !== "" && <span className="block text-ink-soft">{note}</span>}
      {sha256 && (
        <span className="block text-sm break-all text-ink-soft">
          SHA-256　<span className="font-mono">{sha256}</span>
        </span>
      )}
    </>
  );
}
