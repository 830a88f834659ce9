import { classNames } from "./class-names.ts";

export type PaginationProps = {
  page: number;
  pageSize: number;
  total: number;
  /** The address of a page, with the filters kept. */
  hrefFor: (page: number) => string;
  /** The measure word: 项, 条, 份 … */
  unit?: string;
};

/** Where one is in a long list, and links to the rest. With a single page, only the count; under an empty list, nothing. */
export function Pagination({ page, pageSize, total, hrefFor, unit = "项" }: PaginationProps) {
  if (total === 0) return null;
  const pages = Math.ceil(total / pageSize);
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 font-sans">
      <p>{pages === 1 ? `共 ${total} ${unit}` : `第 ${from}–${to} ${unit}，共 ${total} ${unit}`}</p>
      {pages > 1 && (
        <nav aria-label="分页">
          <ul role="list" className="flex flex-wrap gap-1">
            {page > 1 && <Step href={hrefFor(page - 1)} label="上一页" rel="prev" />}
            {pageNumbers(page, pages).map((entry, index) =>
              entry === null ? (
                <li key={`gap-${index}`} aria-hidden="true" className="flex min-w-8 items-center justify-center">
                  …
                </li>
              ) : (
                <Step
                  key={entry}
                  href={hrefFor(entry)}
                  label={String(entry)}
                  name={`第 ${entry} 页`}
                  current={entry === page}
                />
              ),
            )}
            {page < pages && <Step href={hrefFor(page + 1)} label="下一页" rel="next" />}
          </ul>
        </nav>
      )}
    </div>
  );
}

function Step(props: { href: string; label: string; name?: string; rel?: string; current?: boolean }) {
  return (
    <li>
      <a
        href={props.href}
        rel={props.rel}
        aria-label={props.name}
        aria-current={props.current ? "page" : undefined}
        className={classNames(
          "inline-flex min-h-11 min-w-11 items-center justify-center px-2",
          props.current
            ? "border-2 border-ink font-bold text-ink no-underline"
            : "text-link underline underline-offset-4 hover:bg-wash hover:decoration-2",
        )}
      >
        {props.label}
      </a>
    </li>
  );
}

/** First, last, and the neighbours of the present page; null where numbers are left out. */
function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return shown.flatMap((n, index) => {
    const previous = shown[index - 1];
    if (previous === undefined || n === previous + 1) return [n];
    return n === previous + 2 ? [n - 1, n] : [null, n];
  });
}
