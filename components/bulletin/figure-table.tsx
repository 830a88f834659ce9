import { DataTable } from "#components/ui/data-table.tsx";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { type FigureRow, figureRows } from "#lib/domain/bulletin/figures.ts";
import { dayAt } from "#lib/domain/day.ts";
import { differenceWords, FIGURE_WORDS } from "#lib/domain/labels/bulletin.ts";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";

const label = ({ key }: FigureRow) => FIGURE_WORDS[key].label;
const counted = (value: number | null, { key }: FigureRow) => (value === null ? "" : `${value}${FIGURE_WORDS[key].unit}`);

/** Every figure with last closed week's beside it. */
export function FigureTable({ bulletin }: { bulletin: Bulletin }) {
  const { asOf, before } = bulletin;
  const columns = [
    { key: "label", header: "项目", rowHeader: true, cell: label },
    { key: "now", header: "本周", numeric: true, cell: (row: FigureRow) => <strong>{counted(row.now, row)}</strong> },
    ...(before
      ? [
          { key: "before", header: weekName(before.week), numeric: true, cell: (row: FigureRow) => counted(row.before, row) },
          { key: "difference", header: "增减", numeric: true, cell: (row: FigureRow) => differenceWords(row.difference) },
        ]
      : []),
  ];
  return (
    <div className="max-w-measure">
      <DataTable caption={`截至${longDay(dayAt(new Date(asOf)))}`} columns={columns} rows={figureRows(bulletin)} rowKey={({ key }) => key} />
    </div>
  );
}
