import { lengthOf, measureWording, TEXT_LIMITS } from "../typed-text.ts";

/** A measure as the ledger keeps it: what is to be done, and how far it has come where the passage tells. */
export type LedgerMeasure = { text: string; outcome: string | null };

/** A first sentence of up to this many characters is a headline; a longer one is an account. */
const HEADLINE_MOST = 60;

/** What the ledger's own form takes as a measure's text. */
const TEXT_MOST = TEXT_LIMITS.measure;

const OPENING = "“‘《〈（(「『【〔[";
const CLOSING = "”’》〉）)」』】〕]";

/**
 * A notice's passage on a measure in its two halves: a short first sentence is the measure, the rest is what came of it.
 * Otherwise the whole is the measure; one longer than the ledger takes goes on in the outcome, so that nothing is lost but
 * the stop between them.
 */
export function measureOf(passage: string): LedgerMeasure {
  const whole = passage.replace(/^[。\s]+/u, "").trimEnd();
  const headline = sentenceEnds(whole)[0] ?? whole.length;
  if (lengthOf(whole.slice(0, headline)) <= HEADLINE_MOST && !isBlank(whole.slice(headline))) return halves(whole, headline);
  const text = measureWording(whole);
  return lengthOf(text) <= TEXT_MOST ? { text, outcome: null } : halves(whole, breakWithin(whole));
}

/** The passage again, as a person reads it. */
export function passageOf({ text, outcome }: LedgerMeasure): string {
  return outcome === null ? text : `${text}。${outcome}`;
}

function halves(whole: string, at: number): LedgerMeasure {
  return { text: measureWording(whole.slice(0, at)), outcome: whole.slice(at).replace(/^[。\s]+/u, "") || null };
}

function isBlank(text: string): boolean {
  return /^[。；;.\s]*$/u.test(text);
}

/** Where sentences end, before their 。, outside quotation marks and brackets. */
function sentenceEnds(text: string): number[] {
  return endsOf(text, "。");
}

function endsOf(text: string, signs: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign)) ends.push(at);
  }
  return ends;
}

/** The last place where what comes before is short enough: after a sentence, else after a clause, else in the middle of a word. */
function breakWithin(text: string): number {
  const limit = text.length - [...text].slice(TEXT_MOST).join("").length;
  for (const [signs, beyond] of [["。", 0], ["；;", 1], ["，,、", 1]] as const) {
    const last = endsOf(text, signs).map((end) => end + beyond).filter((end) => end > 0 && end <= limit).at(-1);
    if (last !== undefined) return last;
  }
  return limit;
}
