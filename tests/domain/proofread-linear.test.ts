import { describe, expect, it } from "vitest";
import { fold } from "#lib/domain/official-text/fold.ts";
import type { CheckedText } from "#lib/domain/proofread/checked-text.ts";
import { checkedText } from "#lib/domain/proofread/checked-text.ts";
import { bankCard } from "#lib/domain/proofread/personal/bank-card.ts";
import { homeAddress } from "#lib/domain/proofread/personal/home-address.ts";
import { identityNumber } from "#lib/domain/proofread/personal/identity-number.ts";
import { leadOnPerson } from "#lib/domain/proofread/personal/lead-on-person.ts";
import { mobileNumber } from "#lib/domain/proofread/personal/mobile-number.ts";
import { personNamed } from "#lib/domain/proofread/personal/person-named.ts";
import { secrecyMark } from "#lib/domain/proofread/personal/secrecy-mark.ts";
import type { Check } from "#lib/domain/proofread/proofread.ts";
import { bannedWording } from "#lib/domain/proofread/wording/banned-wording.ts";
import { misprint } from "#lib/domain/proofread/words/misprint.ts";
import { nameVariant } from "#lib/domain/proofread/words/name-variant.ts";
import { particle } from "#lib/domain/proofread/words/particle.ts";
import { punctuation } from "#lib/domain/proofread/words/punctuation.ts";
import { quotesUnbalanced } from "#lib/domain/proofread/words/quotes.ts";
import { widthMixed } from "#lib/domain/proofread/words/width.ts";

const CHECKS: readonly Check[] = [
  misprint,
  particle,
  punctuation,
  widthMixed,
  quotesUnbalanced,
  nameVariant,
  identityNumber,
  mobileNumber,
  bankCard,
  homeAddress,
  personNamed,
  leadOnPerson,
  secrecyMark,
  bannedWording,
];
const LENGTH = 1_000_000;
/** Far above what any of them takes, far below what going back over a million characters would. */
const LIMIT_MS = 12_000;

/** One line, one sentence, one paragraph of nothing else: the worst that a pattern can meet. */
function allOf(piece: string): CheckedText {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  const whole = { text, start: 0, end: text.length };
  return { ...checkedText(""), text, folded: fold(text), lines: [whole], sentences: [whole], paragraphs: [{ text, places: [{ at: 0, from: 0 }], indented: false }] };
}

describe("a million characters of the same", () => {
  it.each(["的", "残疾人", "中心", "“", "《", "(", "1 ", ",", " ", "移交", "家住村", "一是", "a"])("%s", (piece) => {
    const checked = allOf(piece);
    const began = process.cpuUsage();
    for (const check of CHECKS) check(checked, { ledger: null, publishedOn: null });
    // The processor's time, not the clock's: a busy machine makes nothing quadratic.
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(LIMIT_MS);
  });
});
