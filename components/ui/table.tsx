import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ScrollRegion } from "./scroll-region.tsx";

/**
 * What a table does where it does not fit.
 * `stack`: its rows become labelled lines (every `Td` then needs `label`);
 * `scroll`: it keeps its columns and scrolls sideways, for tables read across.
 */
export type TableFit = "stack" | "scroll";

export type TableProps = {
  /** What the table shows, and as of when. */
  caption: string;
  captionHidden?: boolean;
  fit?: TableFit;
  /** `<thead>` and `<tbody>`, from `Th` and `Td`. */
  children: ReactNode;
};

/** A real table. Its head stays in sight while the page scrolls, unless the table itself scrolls sideways. */
export function Table({ caption, captionHidden = false, fit = "stack", children }: TableProps) {
  const table = (
    <table className={classNames("w-full border-collapse font-sans", fit === "stack" ? "ui-stack" : "min-w-[56rem] print:min-w-0")}>
      <caption className={captionHidden ? "sr-only" : "pb-2 text-start font-bold"}>{caption}</caption>
      {children}
    </table>
  );
  if (fit === "stack") return <div className="@container/table mb-4">{table}</div>;
  return (
    <div className="@container/table mb-4">
      <ScrollRegion label={`${caption}，可左右滚动`} className="relative overflow-x-auto print:overflow-visible @min-[56rem]/table:overflow-visible">
        {table}
      </ScrollRegion>
    </div>
  );
}

/** The head row. */
export function Thead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10 bg-wash">
      <tr>{children}</tr>
    </thead>
  );
}

type CellProps = {
  /** Right-aligned, kept on one line, and kept apart from words that begin right after it. */
  numeric?: boolean;
  children?: ReactNode;
};

const APART = "[&+:not(.text-end)]:ps-7";

/** The head of a column. */
export function Th({ numeric, children, ...rest }: CellProps & Pick<ComponentProps<"th">, "aria-sort" | "colSpan">) {
  return (
    <th
      {...rest}
      scope="col"
      className={classNames(
        "border-y border-line-strong px-3 py-2 align-bottom font-bold whitespace-nowrap",
        numeric ? `text-end ${APART}` : "text-start",
      )}
    >
      {children}
    </th>
  );
}

/** A cell. `label` repeats the column's head where rows are stacked; `rowHeader` names the whole row. */
export function Td({ numeric, rowHeader, label, children }: CellProps & { rowHeader?: boolean; label?: string }) {
  const className = classNames(
    "border-b border-line px-3 py-2.5 align-top",
    "font-normal",
    rowHeader && "min-w-[10em]",
    numeric ? `text-end whitespace-nowrap ${APART}` : "text-start",
  );
  // One element inside, so that a stacked cell lays out as label and value.
  const content = label === undefined ? children : <div>{children}</div>;
  return rowHeader ? (
    <th scope="row" data-label={label} className={className}>
      {content}
    </th>
  ) : (
    <td data-label={label} className={className}>
      {content}
    </td>
  );
}
