import { isDeed, likenessOf } from "../official-text/heading.ts";
import { HAN_DIGITS } from "../official-text/numerals.ts";
import { findingsOf, type OutlineFinding } from "../official-text/outline.ts";
import type { CheckedText } from "./checked-text.ts";
import type { Slip } from "./slip.ts";

/** What can be checked: a figure, a date, a document; what is done at fixed times; how many of what. 一项、一个 say nothing. */
const CONCRETE: readonly RegExp[] = [
  /[\d%《〔]/,
  /[每按](?:[日天周旬月季年]|半年|季度|学期|两?周|半月)|(?:年|月|季度|半年)(?:底|末|初)|上半年|下半年|去年|今年以来/,
  new RegExp(`(?<![${HAN_DIGITS}第])[二两三四五六七八九十百千半][${HAN_DIGITS}千万]*(?:余|多)?(?:次|名|人|项|份|家|件|期|场|户|条|篇|批|套|处|轮|天|个(?!维护|意识|自信|确立|方面|责任)|年|支|类|级|所|辆|台|间|亩|公里|万?元)`),
];

/** Numbers that only count the points, and who is responsible until when: they say nothing of what was done. */
const BESIDE = /(?<=^|[\n。;:])[ \t]*[(]?\d{1,2}[).、]|(?:责任|牵头|配合|主责|时限)[^,。;:\n]{0,4}:[^\n]*/g;

/** A plan tells what is to be done; figures come later. */
const PLAN = /(?:方案|清单|台账|计划|安排)$/m;

/** emptyFinding: what was done about a finding, told without a single figure, date or document. */
export function empty({ folded, outline, lines }: CheckedText): Slip[] {
  const isPlan = lines.slice(0, 3).some(({ text }) => PLAN.test(text));
  if (outline.kind !== "notice" || isPlan) return [];
  return findingsOf(outline)
    .filter((finding) => finding.measures.length > 0 && isFinding(finding) && !isConcrete(folded, finding))
    .map(({ start, end }) => ({ code: "emptyFinding", severity: "note", message: MESSAGE, start, end }));
}

const MESSAGE = "这个问题的整改情况没有一个数字、日期或文件名称，难以核实，请补充具体做法和成效。";

/** 抓好后续整改 is no finding's title: an excerpt without findings was read. */
function isFinding({ title }: OutlineFinding): boolean {
  return title !== "" && (likenessOf(title) !== null || !isDeed(title));
}

function isConcrete(folded: string, { titleSpan, end }: OutlineFinding): boolean {
  const said = folded.slice(titleSpan.end, end).replace(BESIDE, "");
  return CONCRETE.some((form) => form.test(said));
}
