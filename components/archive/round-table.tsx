import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ArchivedFinding } from "#lib/domain/archive/archive.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";

/** The closed findings of a round, each with the way to its own archive. */
export function RoundTable({ findings, caption }: { findings: readonly ArchivedFinding[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={findings}
      rowKey={({ number }) => number}
      columns={[
        { key: "number", header: "问题", cell: ({ number }) => number },
        {
          key: "title",
          header: "题名",
          rowHeader: true,
          cell: ({ number, title }) => <TextLink href={`/desk/findings/${number}/archive`}>{title ?? UNTITLED_FINDING}</TextLink>,
        },
        { key: "department", header: "责任部室", cell: ({ department }) => department ?? "未载明" },
        { key: "closedOn", header: "销号日期", cell: ({ closedOn }) => (closedOn ? longDay(closedOn) : "未载明") },
        { key: "files", header: "佐证材料", numeric: true, cell: ({ files }) => `${files}个` },
        { key: "bytes", header: "大小", numeric: true, cell: ({ bytes, files }) => (files === 0 ? "—" : fileSize(bytes)) },
      ]}
    />
  );
}
