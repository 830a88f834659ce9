import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { CheckLine } from "#lib/domain/evidence/storage-views.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { faultKindWords } from "#lib/domain/labels/storage.ts";

const columns: Column<CheckLine>[] = [
  { key: "at", header: "开始时间", rowHeader: true, cell: ({ startedAt }) => longTime(startedAt) },
  { key: "what", header: "范围", cell: ({ whole }) => (whole ? "全部记录与文件对照" : "抽取一部分重新计算指纹") },
  { key: "files", header: "查看", cell: ({ files, bytes }) => `${files} 个，${fileSize(bytes)}` },
  { key: "result", header: "结果", cell: (check) => <Result check={check} /> },
];

function Result({ check: { endedAt, faults } }: { check: CheckLine }) {
  if (endedAt === null) return "没有做完";
  if (faults.length === 0) return "没有发现异常";
  return <strong className="text-cinnabar">{faults.map(({ kind, count }) => `${faultKindWords(kind)} ${count} 个`).join("，")}</strong>;
}

/** The latest checks of the store, and what they found. */
export function CheckTable({ checks }: { checks: CheckLine[] }) {
  if (checks.length === 0) return <p className="text-ink-soft">还没有检查过。</p>;
  return <DataTable caption="最近的存储检查" captionHidden columns={columns} rows={checks} rowKey={({ id }) => id} />;
}
