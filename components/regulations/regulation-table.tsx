import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { REGULATION_KIND_WORDS, regulationTitle } from "#lib/domain/labels/regulations.ts";
import type { RegulationLine } from "#lib/domain/regulation-views.ts";

const columns: Column<RegulationLine>[] = [
  { key: "ordinal", header: "序号", cell: (row) => row.ordinal },
  { key: "title", header: "制度", rowHeader: true, cell: (row) => regulationTitle(row.title) },
  { key: "kind", header: "新建或修订", cell: (row) => (row.kind ? REGULATION_KIND_WORDS[row.kind] : "未载明") },
  { key: "number", header: "文号", cell: (row) => row.documentNumber ?? "—" },
  { key: "day", header: "印发日期", cell: (row) => (row.adoptedOn ? longDay(row.adoptedOn) : "未载明") },
  { key: "finding", header: "对应问题", cell: (row) => <Answered row={row} /> },
];

const keeping: Column<RegulationLine> = {
  key: "keep",
  header: "办理",
  cell: (row) => (
    <TextLink href={`/desk/regulations/${row.id}`} className="inline-flex min-h-11 items-center">
      修改<span className="sr-only">：制度{row.ordinal}</span>
    </TextLink>
  ),
};

/** The regulations, one per line. `mayKeep`: with the way to change each. */
export function RegulationTable({ rows, asOf, mayKeep }: { rows: RegulationLine[]; asOf: Day; mayKeep: boolean }) {
  const shown = mayKeep ? [...columns, keeping] : columns;
  return <DataTable caption={`制度（截至${longDay(asOf)}）`} captionHidden columns={shown} rows={rows} rowKey={(row) => row.id} />;
}

function Answered({ row: { number, readable } }: { row: RegulationLine }) {
  if (number === null) return "—";
  return readable ? <TextLink href={`/desk/findings/${number}`}>问题{number}</TextLink> : `问题${number}`;
}
