import { bracketFaults } from "../brackets.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Outline } from "../outline.ts";
import { paragraphsOf } from "../lines.ts";
import { placeOf } from "../paragraph.ts";
import { valuesOf } from "./values.ts";

/**
 * Quotation marks paragraph by paragraph: one that has no partner, and “ ” within “ ”, which GB/T 15834-2011, 4.8.3.4 wants as ‘ ’. Also a title in
 * single marks that double ones stood around until it was taken out.
 */
export function quotes(text: string, outline: Outline): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const paragraph of paragraphsOf(text).paragraphs) {
    for (const { kind, mark, at } of bracketFaults(paragraph.text)) {
      if (kind === "nested" ? mark !== "“" : !WITHOUT_DOUBT.has(mark)) continue;
      const code = kind === "nested" ? "nested-quotes" : "unbalanced-quotes";
      const start = placeOf(paragraph, at);
      found.push({ code, severity: "warning", message: WORDS[code], start, end: start + 1 });
    }
  }
  return [...found, ...singleMarks(text, outline)];
}

const WITHOUT_DOUBT: ReadonlySet<string> = new Set(["“", "”", "《", "》"]);

const WORDS = {
  "nested-quotes": "双引号里又用了双引号，里层应为单引号，请核对引文的起止。",
  "unbalanced-quotes": "引号或书名号不成对，请核对引文的起止。",
};

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
