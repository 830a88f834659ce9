import { AlertIcon, InfoIcon } from "#components/ui/icons.tsx";
import { SEVERITY_WORDS } from "#lib/domain/labels/proofread.ts";
import type { Severity } from "#lib/domain/official-text/diagnostic.ts";

/** How bad a slip is: its sign and its word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const Sign = severity === "note" ? InfoIcon : AlertIcon;
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-bold whitespace-nowrap ${severity === "error" ? "text-cinnabar" : "text-ink"}`}>
      <Sign className="size-4 translate-y-[0.15em]" />
      {SEVERITY_WORDS[severity]}
    </span>
  );
}
