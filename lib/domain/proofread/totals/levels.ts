import { HAN_DIGITS, numeral } from "../../official-text/numerals.ts";
import { countsOf } from "../../official-text/outline.ts";
import { spanOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

const N = `(\\d{1,2}|[${HAN_DIGITS}]{1,3})`;
/** 反馈了3个方面9类27个问题: what stands before the number of findings, in a sentence on what was handed over. */
const HANDED_OVER = new RegExp(`(?:反馈|指出|梳理|归纳|提出)[^。;]{0,30}?${N} ?(?:个方面|大方面|大类|个大类|类)(?:[、,的共]{0,2}${N} ?(?:个类别|小类|类|个类))?(?=[^。;]{0,16}问题)`, "g");

/** How many parts and categories a text says it has, against its headings. A text may call either level 方面 or 类. */
export function levels({ paragraphs, outline }: CheckedText): Slip[] {
  const { parts, categories } = countsOf(outline);
  if (parts < 2 || outline.kind !== "notice") return [];
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(HANDED_OVER)].flatMap((match) => {
      const told = match.slice(1).filter((digits) => digits !== undefined);
      let from = match.index;
      return told.flatMap((digits): Slip[] => {
        const at = paragraph.text.indexOf(digits, from);
        from = at + digits.length;
        const value = numeral(digits);
        if (value === null || value === parts || value === categories) return [];
        const headings = categories > 0 ? `${parts}个方面、${categories}个类别` : `${parts}个方面`;
        const message = `文中说有${digits}个方面（类），而标题列出的是${headings}，请核对。`;
        return [{ code: "totalsDiffer", severity: "warning", message, ...spanOf(paragraph, at, from) }];
      });
    }),
  );
}
