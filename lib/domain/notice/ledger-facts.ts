import type { LedgerFacts } from "../proofread/context.ts";
import type { NoticeContent } from "./content.ts";
import type { NoticeLedger } from "./ledger.ts";

/**
 * What a notice is held against when it is proofread. What it froze when it was submitted counts, not what became of it since; only
 * the meetings and the regulations, which it does not hold, are those on file for its day.
 */
export function ledgerFacts(content: NoticeContent, { meetings, regulations }: Pick<NoticeLedger, "meetings" | "regulations">): LedgerFacts {
  const { asOf, progress, findings } = content;
  return {
    asOf,
    progress,
    itemised: findings.length,
    meetings: { leadingGroup: meetings.leadingGroup, democraticLife: meetings.democraticLife.total },
    regulations: regulations.total,
    findings: findings.map(({ number, title, state, measures }) => ({
      number,
      title,
      closed: state === "COMPLETED" || state === "COMPLETED_LONG_TERM",
      openMeasures: measures.filter(({ done }) => !done).length,
    })),
  };
}
