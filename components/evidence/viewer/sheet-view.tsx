import type { SheetPart } from "#lib/domain/evidence/inside.ts";
import { InsideCells, InsideTable } from "./inside-table.tsx";
import { PageSteps } from "./page-steps.tsx";
import type { PageHref, ViewProps } from "./viewer-props.ts";

/** The sheets of an .xlsx, so many rows at a time, with the letters and numbers that name a cell. */
export function SheetView({ shown: { page, part }, pageHref }: ViewProps<"table">) {
  const { sheet, firstRow, rows, columns, parts } = part;
  const head = (
    <tr>
      <th scope="col" className={HEAD}>
        <span className="sr-only">行号</span>
      </th>
      {columns.map((letter) => (
        <th key={letter} scope="col" className={HEAD}>
          {letter}
        </th>
      ))}
    </tr>
  );
  return (
    <>
      <SheetTabs part={part} pageHref={pageHref} />
      <PageSteps page={page} pages={parts} pageHref={pageHref} unit="部分" />
      <Extent part={part} />
      <InsideTable caption={`工作表“${sheet}”`} head={head} wide>
        {rows.map((cells, index) => (
          <tr key={index}>
            <th scope="row" className={HEAD}>
              {firstRow + index}
            </th>
            <InsideCells cells={cells} />
          </tr>
        ))}
      </InsideTable>
      <PageSteps page={page} pages={parts} pageHref={pageHref} unit="部分" below />
    </>
  );
}

const HEAD = "border border-line-strong bg-wash px-2 py-1 align-top text-sm font-normal text-ink-soft";

/** The sheets of the workbook; nothing where there is one. */
function SheetTabs({ part: { sheets, sheet }, pageHref }: { part: SheetPart; pageHref: PageHref }) {
  if (sheets.length === 1) return null;
  return (
    <nav aria-label="工作表" className="mb-2 print:hidden">
      <ul role="list" className="flex flex-wrap gap-1">
        {sheets.map(({ name, part }) => (
          <li key={part}>
            <a
              href={pageHref(part)}
              aria-current={name === sheet ? "true" : undefined}
              className={`inline-flex min-h-11 items-center px-3 ${name === sheet ? "border-2 border-ink font-bold text-ink no-underline" : "text-link underline underline-offset-4 hover:bg-wash hover:decoration-2"}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What of the sheet is shown, where it is not all. */
function Extent({ part: { firstRow, rows, allRows, columns, allColumns } }: { part: SheetPart }) {
  const told = [
    rows.length < allRows && `第 ${firstRow}–${firstRow + rows.length - 1} 行，共 ${allRows} 行`,
    columns.length < allColumns && `前 ${columns.length} 列，共 ${allColumns} 列，其余请下载查看`,
  ].filter((each) => each !== false);
  return told.length > 0 && <p className="my-2 text-sm text-ink-soft">显示{told.join("；")}。</p>;
}
