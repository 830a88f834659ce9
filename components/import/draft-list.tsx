import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";

export type DraftLine = { id: string; fileName: string; createdBy: string; createdAt: Date };

/** 未完成的草稿: what was read in and neither imported nor given up. Nothing where there is none. */
export function DraftList({ drafts }: { drafts: readonly DraftLine[] }) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts-heading" className="mt-12">
      <h2 id="drafts-heading" className="mb-3 font-serif text-xl font-bold">
        未完成的草稿
      </h2>
      <DataTable
        caption="读入后还没有导入或放弃的草稿"
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          { key: "file", header: "文件", rowHeader: true, cell: ({ id, fileName }) => <TextLink href={`/desk/import/${id}`}>{fileName}</TextLink> },
          { key: "by", header: "读入人", cell: ({ createdBy }) => createdBy },
          { key: "at", header: "读入时间", cell: ({ createdAt }) => longTime(createdAt) },
        ]}
      />
    </section>
  );
}
