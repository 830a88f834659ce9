import { TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import { tooLong, Unreadable } from "./unreadable.ts";

/** Control characters that are no white space. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r]/gu;

/** What Chinese and English texts are made of, and signs that stand in every longer official text. */
const USUAL = /[\t\n\r -~\u00b7\u2010-\u2026\u2460-\u24ff\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u{20000}-\u{323af}]/gu;
const FREQUENT = /[的是了在和有不一人大中工作问题党，。、：；]/g;

/** Longer texts than this hold something frequent, or they were not read in their own encoding. */
const TELLING = 60;

/** The nature of a text shows in as much of it. */
const SAMPLE = 20_000;

/**
 * The text of a .txt file in UTF-8, UTF-16 or GB 18030 (GBK, GB 2312), whichever it is, without its byte order mark. Line ends
 * stay as they are, except that a lone carriage return becomes a line feed; other control characters are left out. Refuses what is
 * not text in one of these, and what is too long.
 */
export function plainText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === null) throw new Unreadable({ code: "textUnreadable", field: "file" });
  if (text.length > TEXT_LIMIT) throw tooLong();
  return text.replace(/\r(?!\n)/g, "\n").replace(CONTROLS, "");
}

function decoded(bytes: Uint8Array): string | null {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString("hex");
  if (mark.startsWith("fffe")) return textIn("utf-16le", bytes);
  if (mark.startsWith("feff")) return textIn("utf-16be", bytes);
  const utf8 = textIn("utf-8", bytes);
  if (utf8 !== null || mark === "efbbbf") return utf8;
  const candidates = ["gb18030", "utf-16le", "utf-16be"].map((encoding) => textIn(encoding, bytes));
  const plausible = candidates.filter((text) => text !== null).filter(isPlausible);
  return plausible.toSorted((one, other) => share(other, FREQUENT) - share(one, FREQUENT))[0] ?? null;
}

/** Null for what is not valid in an encoding, or has too many control characters to be a text. */
function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return share(text, CONTROLS) > 0.02 ? null : text;
  } catch {
    return null;
  }
}

function isPlausible(text: string): boolean {
  return share(text, USUAL) > 0.95 && (text.length < TELLING || share(text, FREQUENT) > 0.02);
}

function share(text: string, signs: RegExp): number {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(signs)?.join("").length ?? 0) / Math.max(sample.length, 1);
}
