import { Td, Th, Thead } from "#components/ui/table.tsx";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { type FigureRow, figureRows } from "#lib/domain/bulletin/figures.ts";
import { dayAt } from "#lib/domain/day.ts";
import { differenceWords, FIGURE_WORDS } from "#lib/domain/labels/bulletin.ts";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";

/** Every figure with last closed week's beside it. Four short columns stay beside each other on any screen. */
export function FigureTable({ bulletin }: { bulletin: Bulletin }) {
  const { asOf, before } = bulletin;
  return (
    <table className="w-full max-w-measure border-collapse font-sans">
      <caption className="pb-2 text-start font-bold">截至{longDay(dayAt(new Date(asOf)))}</caption>
      <Thead>
        <Th>项目</Th>
        <Th numeric>本周</Th>
        {before && <Th numeric>上次</Th>}
        {before && <Th numeric>增减</Th>}
      </Thead>
      <tbody>
        {figureRows(bulletin).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
      {before && (
        <tfoot>
          <tr>
            <td colSpan={4} className="px-3 py-2 text-sm text-ink-soft">
              上次：{weekName(before.week)}周报。
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Row({ row: { key, now, before, difference } }: { row: FigureRow }) {
  const { label, unit } = FIGURE_WORDS[key];
  return (
    <tr>
      <th scope="row" className="border-b border-line px-3 py-2.5 text-start font-normal">
        {label}
      </th>
      <Td numeric>
        <strong>{`${now}${unit}`}</strong>
      </Td>
      {before !== null && <Td numeric>{`${before}${unit}`}</Td>}
      {before !== null && <Td numeric>{difference === 0 ? <span className="text-ink-soft">持平</span> : differenceWords(difference)}</Td>}
    </tr>
  );
}
