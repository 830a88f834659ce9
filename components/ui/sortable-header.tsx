import type { ReactNode } from "react";
import { SortIcon } from "./icons.tsx";
import { Th } from "./table.tsx";

export type SortableHeaderProps = {
  /** The same list, sorted by this column (or the other way round, if it already is). */
  href: string;
  /** How the list is sorted by this column now, if it is. */
  direction?: "ascending" | "descending";
  numeric?: boolean;
  children: ReactNode;
};

/** The head of a column by which a list can be sorted: a link. */
export function SortableHeader({ href, direction, numeric, children }: SortableHeaderProps) {
  return (
    <Th numeric={numeric} aria-sort={direction}>
      <a
        href={href}
        className="-my-2 inline-flex min-h-11 items-center gap-1.5 text-link underline decoration-1 underline-offset-4 hover:decoration-3"
      >
        {children}
        <span className="sr-only">（{direction === "ascending" ? "改为降序" : "按此列升序"}排列）</span>
        <SortIcon direction={direction} className={direction ? "size-3.5 text-ink print:hidden" : "size-3.5 text-line-strong print:hidden"} />
      </a>
    </Th>
  );
}
