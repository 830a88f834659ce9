import type { Diagnostic } from "../diagnostic.ts";
import type { Outline } from "../outline.ts";
import { paragraphsOf } from "../lines.ts";
import { placeOf } from "../paragraph.ts";
import { valuesOf } from "./values.ts";

type Fault = { code: "nested-quotes" | "unbalanced-quotes"; at: number };

const PAIRS = new Map([
  ["”", "“"],
  ["’", "‘"],
  ["》", "《"],
]);
const OPENING = new Set(PAIRS.values());

/**
 * Quotation marks paragraph by paragraph: one that has no partner, and “ ” within “ ”, which GB/T 15834-2011, 4.8.3.4 wants as ‘ ’. Also a title in
 * single marks that double ones stood around until it was taken out.
 */
export function quotes(text: string, outline: Outline): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const paragraph of paragraphsOf(text).paragraphs) {
    for (const { code, at } of faultsIn(paragraph.text)) {
      const start = placeOf(paragraph, at);
      found.push({ code, severity: "warning", message: WORDS[code], start, end: start + 1 });
    }
  }
  return [...found, ...singleMarks(text, outline)];
}

const WORDS: Record<Fault["code"], string> = {
  "nested-quotes": "双引号里又用了双引号，里层应为单引号，请核对引文的起止。",
  "unbalanced-quotes": "引号或书名号不成对，请核对引文的起止。",
};

function faultsIn(line: string): Fault[] {
  const open: { mark: string; at: number }[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const mark = line.charAt(at);
    const partner = PAIRS.get(mark);
    if (OPENING.has(mark)) {
      if (mark === "“" && open.at(-1)?.mark === "“") faults.push({ code: "nested-quotes", at });
      open.push({ mark, at });
    } else if (partner !== undefined && partner !== "‘") {
      const place = open.findLastIndex((each) => each.mark === partner);
      if (place < 0) faults.push({ code: "unbalanced-quotes", at });
      else open.length = place;
    } else if (partner === "‘" && open.at(-1)?.mark === "‘") open.pop();
  }
  return [...faults, ...open.filter(({ mark }) => mark !== "‘").map(({ at }): Fault => ({ code: "unbalanced-quotes", at }))];
}

/** ‘三会一课’质量不高: without the double marks around it, what was quoted inside takes double ones itself. */
function singleMarks(text: string, outline: Outline): Diagnostic[] {
  return valuesOf(outline).flatMap(({ key, words, start, end }): Diagnostic[] => {
    const quoted = /‘([^‘’“”]{1,40})’/.exec(words);
    const wasQuoted = /[“「]/.test(text.charAt(start - 1));
    if (!key.startsWith("f") || !quoted || !wasQuoted || words.includes("“")) return [];
    const [from, inner] = quoted;
    const mend = { label: `改为“${inner}”`, correction: { kind: "respell" as const, start, end, from, to: `“${inner}”` } };
    return [{ code: "single-quotes", severity: "note", message: "标题单独使用时，这里的单引号应为双引号。", start, end, mend }];
  });
}
