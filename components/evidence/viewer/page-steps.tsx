import { buttonClass } from "#components/ui/button.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { pageOfPages } from "#lib/domain/labels/viewer.ts";
import type { PageHref } from "./viewer-props.ts";

type Props = {
  page: number;
  pages: number;
  pageHref: PageHref;
  enlarged?: boolean;
  /** What is turned: 页, or 部分 of a document. */
  unit?: string;
  /** The same again under what is shown, without the field. */
  below?: boolean;
};

/** Turning pages by links, and by number. Nothing for a single page. */
export function PageSteps(props: Props) {
  const { page, pages, pageHref, enlarged = false, unit = "页", below = false } = props;
  if (pages === 1) return null;
  const href = (to: number) => pageHref(to, enlarged);
  return (
    <nav aria-label={`翻${unit}${below ? "（下方）" : ""}`} className={`flex flex-wrap items-center gap-x-1 gap-y-2 print:hidden -ms-2 ${below ? "mt-3" : ""}`}>
      <Step to={page > 1 ? href(1) : null} label={`首${unit}`} />
      <Step to={page > 1 ? href(page - 1) : null} label={`上一${unit}`} rel="prev" />
      <span className="px-2 font-bold whitespace-nowrap">{unit === "页" ? pageOfPages(page, pages) : `第 ${page} / ${pages} ${unit}`}</span>
      <Step to={page < pages ? href(page + 1) : null} label={`下一${unit}`} rel="next" />
      <Step to={page < pages ? href(pages) : null} label={`末${unit}`} />
      {!below && <GoTo {...props} unit={unit} enlarged={enlarged} />}
    </nav>
  );
}

const CELL = "inline-flex min-h-11 items-center px-2 whitespace-nowrap";

function Step({ to, label, rel }: { to: string | null; label: string; rel?: string }) {
  if (to === null) return <span className={`${CELL} text-ink-soft`}>{label}</span>;
  return (
    <a href={to} rel={rel} className={`${CELL} text-link underline underline-offset-4 hover:bg-wash hover:decoration-2`}>
      {label}
    </a>
  );
}

function GoTo({ page, pages, pageHref, enlarged, unit }: Props) {
  // A form sends its own fields in place of the query of its address: what the query holds goes along as fields.
  const { pathname, searchParams } = new URL(pageHref(1, enlarged), "http://here");
  searchParams.delete("page");
  return (
    <form action={pathname} className="flex items-center gap-2 ps-2">
      <HiddenInputs values={Object.fromEntries(searchParams)} />
      <label className="flex items-center gap-2 whitespace-nowrap">
        到第
        <input
          name="page"
          type="number"
          min={1}
          max={pages}
          defaultValue={page}
          className="min-h-11 w-20 border border-line-strong bg-surface px-2 text-base text-ink"
        />
        {unit}
      </label>
      <button type="submit" className={buttonClass("secondary", "px-3")}>
        前往
      </button>
    </form>
  );
}
