import type { ReactNode } from "react";

export type TimelineItem = {
  key: string | number;
  /** `2022-11-30`, or with a time: for machines. */
  date: string;
  /** The same for people. */
  when: string;
  title: ReactNode;
  /** Who did it. */
  by?: ReactNode;
  children?: ReactNode;
};

/** Dated things, in order. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol role="list" className="@container font-sans">
      {items.map((item, index) => (
        <li
          key={item.key}
          className="grid break-inside-avoid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-4 @2xl:grid-cols-[11.5rem_0.75rem_minmax(0,1fr)]"
        >
          <p className="col-start-2 text-ink-soft @2xl:col-start-1 @2xl:row-start-1">
            <time dateTime={item.date}>{item.when}</time>
          </p>
          <span
            aria-hidden="true"
            className="relative col-start-1 row-span-2 row-start-1 @2xl:col-start-2 @2xl:row-span-1"
          >
            {index < items.length - 1 && (
              <span className="absolute start-[0.3125rem] top-4 -bottom-2 border-s border-line-strong" />
            )}
            <span className="absolute start-0 top-[0.5rem] size-[0.6875rem] border-2 border-ink bg-paper" />
          </span>
          <div className="col-start-2 pb-6 @2xl:col-start-3 @2xl:row-start-1">
            <p>
              <span className="font-bold">{item.title}</span>
              {item.by && <span className="text-ink-soft">　{item.by}</span>}
            </p>
            {item.children && <div className="mt-1 max-w-measure">{item.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
