import type { ReactNode } from "react";
import { TextLink } from "./link.tsx";

export type SummaryRow = {
  key: string;
  value: ReactNode;
  /** e.g. 修改; a screen reader hears it together with the row's key. */
  action?: { label: string; href: string };
};

/** What is known of one thing, line by line. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="@container border-t border-line font-sans">
      {rows.map((row) => (
        <div key={row.key} className="grid gap-x-6 border-b border-line py-2.5 last:border-b-0 @xl:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <dt className="font-bold">{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd className="print:hidden">
              <TextLink href={row.action.href}>
                {row.action.label}
                <span className="sr-only">{row.key}</span>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
