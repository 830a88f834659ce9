import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";

export type PageHeaderProps = {
  title: ReactNode;
  /** A short line above the title, e.g. the number of the thing shown. */
  kicker?: ReactNode;
  /** One sentence: what this page is for. */
  lead?: ReactNode;
  breadcrumb?: Crumb[];
  /** Buttons for what one can do to the whole page. */
  actions?: ReactNode;
};

/** The page's only h1, with what belongs to it. */
export function PageHeader({ title, kicker, lead, breadcrumb, actions }: PageHeaderProps) {
  return (
    <header className="mb-8">
      {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-measure grow">
          {kicker && <p className="text-sm text-ink-soft">{kicker}</p>}
          <h1 className="font-serif text-2xl font-bold @xl:text-3xl text-ink">{title}</h1>
          {lead && <p className="mt-2 text-lg text-ink-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
