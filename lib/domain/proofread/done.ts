import { unfinishedPhrase } from "../closure.ts";
import { findingsOf, type OutlineFinding, type Span } from "../official-text/outline.ts";
import type { CheckedText } from "./checked-text.ts";
import type { LedgerFacts, ProofContext } from "./context.ts";
import { doneHere, type SaidOfRound, saidOfRound } from "./done/said.ts";
import { unfinishedPlace } from "./done/unfinished.ts";
import type { Slip } from "./slip.ts";

/** doneButOpen and doneButUnfinished: said to be done, and the ledger or the text itself says otherwise. */
export function done(checked: CheckedText, { ledger }: ProofContext): Slip[] {
  const round = saidOfRound(checked);
  return [...unfinished(checked, round), ...(ledger ? [...openOfRound(round, ledger), ...openFindings(checked, ledger)] : [])];
}

/** More findings tell of unfinished work than the text says are unfinished, or one of them calls itself done. */
function unfinished({ folded, outline, lines }: CheckedText, round: SaidOfRound | null): Slip[] {
  const findings = findingsOf(outline);
  // What a finding says of the problem is past; the parser has told it apart.
  const told = findings.length > 0 ? findings.filter((finding) => finding.unfinished).map(passagesOf) : lines.map((line) => [line]);
  const places = told.flatMap((passages) => firstPlace(folded, passages));
  const tooMany = round !== null && findings.length > 0 && places.length > round.open;
  return places.flatMap(({ phrase, whole, start }): Slip[] => {
    const here = doneHere(folded.slice(whole.start, whole.end));
    if (!tooMany && !here) return [];
    const claim = here ? `“${here.phrase}”` : round?.open === 0 ? "问题已全部完成" : `只有${round?.open}个问题未完成`;
    // 暂未落实 says so outright; 正在推进 may be of what goes on all the time.
    const severity = unfinishedPhrase(phrase) ? "error" : "warning";
    return [{ code: "doneButUnfinished", severity, message: `文中说${claim}，而这里写明“${phrase}”，请核对。`, start, end: start + phrase.length }];
  });
}

/** Where a finding tells of its course: its measures, else all that stands below its heading. The last is the finding whole. */
function passagesOf({ measures, titleSpan, start, end }: OutlineFinding): Span[] {
  return [...measures, { start: Math.max(start, titleSpan.end), end }];
}

function firstPlace(folded: string, passages: readonly Span[]) {
  const whole = passages.at(-1);
  for (const passage of passages) {
    const found = unfinishedPlace(folded.slice(passage.start, passage.end));
    if (found && whole) return [{ phrase: found.phrase, start: passage.start + found.index, whole }];
  }
  return [];
}

function openOfRound(round: SaidOfRound | null, { findings, asOf }: LedgerFacts): Slip[] {
  const open = findings.filter(({ closed, openMeasures }) => !closed || openMeasures > 0);
  if (!round || round.open > 0 || open.length === 0) return [];
  const which = open.slice(0, 5).map(({ number }) => number).join("、");
  const message = `文中说问题已全部完成，截至${asOf}台账中还有${open.length}个问题未销号或有措施未完成（第${which}个${open.length > 5 ? "等" : ""}）。`;
  return [{ code: "doneButOpen", severity: "error", message, start: round.start, end: round.end }];
}

/** A finding that calls itself done, and is open in the ledger. They are told by their titles. */
function openFindings({ folded, outline }: CheckedText, ledger: LedgerFacts): Slip[] {
  const open = new Map(ledger.findings.filter(({ closed, openMeasures }) => !closed || openMeasures > 0).map((finding) => [bare(finding.title), finding]));
  return findingsOf(outline).flatMap((finding): Slip[] => {
    const here = doneHere(folded.slice(finding.start, finding.end));
    const known = here && open.get(bare(finding.title));
    if (!known) return [];
    const { closed, openMeasures } = known;
    const state = openMeasures > 0 ? `还有${openMeasures}项措施未完成` : closed ? "" : "尚未销号";
    const start = finding.start + here.index;
    const message = `文中说该问题已完成，截至${ledger.asOf}台账中${state}。`;
    return [{ code: "doneButOpen", severity: "error", message, start, end: start + here.phrase.length }];
  });
}

function bare(title: string): string {
  return title.replace(/[\p{P}\s]/gu, "");
}
