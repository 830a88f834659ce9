import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import type { OpenImport } from "#lib/domain/views.ts";

const KINDS = {
  draft: { label: "公文草稿", path: "/desk/import" },
  ledger: { label: "台账改动", path: "/desk/import/ledger" },
} as const;

/** 未完成的导入: what was read in and neither taken over nor given up. Nothing where there is none. */
export function OpenImports({ open }: { open: readonly OpenImport[] }) {
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open-heading" className="mt-12">
      <h2 id="open-heading" className="mb-3 font-serif text-xl font-bold">
        未完成的导入
      </h2>
      <DataTable
        caption="读入后还没有导入、也没有放弃的文件"
        rows={open}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "file",
            header: "文件",
            rowHeader: true,
            cell: ({ kind, id, fileName }) => <TextLink href={`${KINDS[kind].path}/${id}`}>{fileName}</TextLink>,
          },
          { key: "kind", header: "种类", cell: ({ kind }) => KINDS[kind].label },
          { key: "by", header: "读入人", cell: ({ createdBy }) => createdBy },
          { key: "at", header: "读入时间", cell: ({ createdAt }) => longTime(createdAt) },
        ]}
      />
    </section>
  );
}
