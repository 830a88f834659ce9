/** So many words are looked for at once; what is typed beyond them is left aside. */
const MOST_WORDS = 8;

/** A text within “ ”, " " or their wide form; else whatever stands between blanks. */
const WORD = /“([^”]*)”|"([^"]*)"|＂([^＂]*)＂|(\S+)/gu;

/** What was typed into the search, as the words that must all occur; what stands in quotation marks is one of them. */
export function searchWords(typed: string): string[] {
  const words = [...typed.matchAll(WORD)].map(([, ...found]) => found.find((each) => each !== undefined) ?? "");
  const byLetters = new Map(words.map((word) => [foldedText(word), word.trim()] as const));
  byLetters.delete("");
  return [...byLetters.values()].slice(0, MOST_WORDS);
}

/** A text as the search sees it: one form of each letter, small, without blanks. The same as search_text in the database. */
export function foldedText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

/** How many letters the search sees in a word. */
export function lettersIn(word: string): number {
  return [...foldedText(word)].length;
}

const WIDE = 0xfee0;

/** A single letter in each form it may be written in: small and large, narrow and wide ("3" is also "３"). */
export function formsOf(letter: string): string[] {
  const folded = foldedText(letter);
  const narrow = [folded, folded.toUpperCase()];
  return [...new Set([...narrow, ...narrow.map(widened)])];
}

function widened(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f ? String.fromCodePoint(code + WIDE) : letter;
}
