import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BulletinDue } from "#lib/domain/bulletin/bulletin.ts";
import { departmentName, dueDay, dueWords } from "#lib/domain/labels/bulletin.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { LINES_SHOWN, Rest } from "./finding-groups.tsx";

const COLUMNS = [
  {
    key: "finding",
    header: "问题",
    rowHeader: true,
    cell: ({ number, title }: BulletinDue) => (
      <TextLink href={`/desk/findings/${number}`}>
        {number}　{title ?? UNTITLED_FINDING}
      </TextLink>
    ),
  },
  { key: "what", header: "到期事项", cell: dueWords },
  { key: "on", header: "到期日", cell: dueDay },
  { key: "department", header: "责任部室", cell: ({ department }: BulletinDue) => departmentName(department) },
];

/** What falls due, the nearest first. */
export function DueTable({ due }: { due: BulletinDue[] }) {
  return (
    <div className="print:break-inside-avoid">
      <DataTable
        caption="今后两周到期的问题和措施"
        captionHidden
        columns={COLUMNS}
        rows={due.slice(0, LINES_SHOWN)}
        rowKey={({ number, measure }) => `${number} ${measure?.ordinal ?? 0}`}
      />
      <Rest total={due.length} />
    </div>
  );
}
