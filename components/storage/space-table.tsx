import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { SpaceLine } from "#lib/domain/evidence/storage-views.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { SpaceBar } from "./space-bar.tsx";

const columns: Column<SpaceLine>[] = [
  { key: "name", header: "范围", rowHeader: true, cell: ({ of, name }) => (of === "round" ? `本轮次（${name}）` : name) },
  { key: "files", header: "文件", numeric: true, cell: ({ files }) => `${files} 个` },
  { key: "coming", header: "正在上传", numeric: true, cell: ({ coming }) => (coming === 0 ? "无" : fileSize(coming)) },
  {
    key: "space",
    header: "材料空间",
    cell: ({ name, kept, coming, quota }) => <SpaceBar label={name} space={{ used: kept + coming, quota }} />,
  },
  { key: "quota", header: "上限", cell: ({ quota }) => (quota === null ? "不设上限" : fileSize(quota)) },
  {
    key: "set",
    header: "办理",
    cell: ({ id, name }) => (
      <TextLink href={`/desk/storage/space/${id}`} className="whitespace-nowrap print:hidden">
        设定<span className="sr-only">{name}的材料空间</span>
      </TextLink>
    ),
  },
];

/** The space of the round and of each department: how much of it is used, and where to set it. */
export function SpaceTable({ lines }: { lines: SpaceLine[] }) {
  return <DataTable caption="材料空间" captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
