import type { NoticeContent, NoticeFinding } from "./content.ts";
import type { LedgerMoved } from "./step-views.ts";

/** How the ledger has moved on since a notice was frozen, told for a reader to judge; null where it says the same. */
export function ledgerMoved(frozen: NoticeContent, now: NoticeContent): LedgerMoved | null {
  const figure = (key: "closed" | "total") => {
    const [before, today] = [frozen.progress[key], now.progress[key]];
    return before === today ? null : { before, now: today };
  };
  const [told, toldNow] = [byNumber(frozen), byNumber(now)];
  const numbers = [...new Set([...told.keys(), ...toldNow.keys()])].sort((a, b) => a - b);
  const findings = numbers.filter((number) => told.get(number) !== toldNow.get(number));
  const moved = { closed: figure("closed"), total: figure("total"), findings };
  return moved.closed || moved.total || findings.length > 0 ? moved : null;
}

function byNumber({ findings }: NoticeContent): Map<number, string> {
  return new Map(findings.map((finding) => [finding.number, wordsOf(finding)]));
}

function wordsOf({ title, state, longTermWork, measures, undisclosedMeasures }: NoticeFinding): string {
  return JSON.stringify([title, state, longTermWork, measures.map(({ ordinal, text, done, outcome }) => [ordinal, text, done, outcome]), undisclosedMeasures]);
}
