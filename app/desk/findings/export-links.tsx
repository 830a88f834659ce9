import { TextLink } from "#components/ui/link.tsx";
import { EXPORT_LIMITS } from "#lib/domain/ledger-sheet/heading.ts";
import { type LedgerFilter, ledgerExportHref } from "#lib/input/ledger-filter.ts";

const KINDS = [
  { kind: "xlsx", name: "Excel（.xlsx）" },
  { kind: "docx", name: "Word（.docx）" },
] as const;

type ExportLinksProps = { filter: LedgerFilter; matching: number };

/** The findings of this list, on whatever page they stand, as files; where they are too many for one, how many it takes. */
export function ExportLinks({ filter, matching }: ExportLinksProps) {
  if (matching === 0) return null;
  return (
    <nav aria-label="导出台账" className="mt-2 flex flex-wrap items-baseline gap-x-4 font-sans print:hidden">
      <span>导出这{matching}个问题：</span>
      {KINDS.map(({ kind, name }) =>
        matching > EXPORT_LIMITS[kind] ? (
          <span key={kind} className="text-ink-soft">{`${name}一次最多${EXPORT_LIMITS[kind]}个，请先筛选`}</span>
        ) : (
          <TextLink key={kind} href={ledgerExportHref(kind, filter)} className="inline-flex min-h-11 items-center">
            <span className="sr-only">导出为</span>
            {name}
          </TextLink>
        ),
      )}
    </nav>
  );
}
