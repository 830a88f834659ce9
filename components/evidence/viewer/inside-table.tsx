import type { ReactNode } from "react";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { InsideCell } from "#lib/domain/evidence/inside.ts";

type Props = {
  caption: string;
  head?: ReactNode;
  /** As wide as its cells like, as a sheet is; otherwise it makes do with the room there is. */
  wide?: boolean;
  children: ReactNode;
};

/** A table out of somebody's file. It keeps its columns, and is scrolled where they do not fit. */
export function InsideTable({ caption, head, wide = false, children }: Props) {
  return (
    <ScrollRegion label={`${caption}，可左右滚动`} className="mb-4 overflow-x-auto print:overflow-visible">
      <table className={`border-collapse bg-surface ${wide ? "w-max max-w-none print:w-full [&_td]:max-w-[15rem]" : ""}`}>
        <caption className="pb-2 text-start font-bold">{caption}</caption>
        {head && <thead>{head}</thead>}
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

/** The cells of a row, merged as in the file. */
export function InsideCells({ cells }: { cells: readonly InsideCell[] }) {
  return cells.map(({ text, columns, rows }, index) => (
    <td
      key={index}
      colSpan={columns > 1 ? columns : undefined}
      rowSpan={rows > 1 ? rows : undefined}
      className="min-w-[4em] border border-line-strong px-2 py-1 align-top whitespace-pre-line"
    >
      {text}
    </td>
  ));
}
