import { describe, expect, test } from "vitest";
import { countItems, openItems, proofItems, refusalOfApproval } from "#lib/domain/notice/open-items.ts";
import { markedLines } from "#lib/domain/proofread/marked.ts";
import { mendAll, slipAt } from "#lib/domain/proofread/mending.ts";
import { placeOf, quoteOf } from "#lib/domain/proofread/place.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";

const TEXT = "标题\n\n服务领城不断拓宽，领城之外也有进展\n第二段截止目前已办结。";

/** A slip at the nth place where these words stand. */
function slip(words: string, change: Partial<Slip> = {}, nth = 1): Slip {
  let start = -1;
  for (let at = 0; at < nth; at += 1) start = TEXT.indexOf(words, start + 1);
  return { code: "misprint", severity: "error", message: "疑似错别字。", start, end: start + words.length, ...change };
}

const lineEnd = TEXT.indexOf("进展") + 2;
const missingStop: Slip = { code: "punctuation", severity: "warning", message: "段末缺句号。", start: lineEnd, end: lineEnd, mend: "。" };

describe("a place in its surroundings", () => {
  test("ends with its line, and never in the middle of a character", () => {
    expect(placeOf(TEXT, slip("领城"), 20)).toEqual({ before: "服务", words: "领城", after: "不断拓宽，领城之外也有进展" });
    expect(placeOf("𠀀甲𠀀", { start: 2, end: 3 }, 1)).toEqual({ before: "", words: "甲", after: "" });
  });

  test("two places of the same words are told apart", () => {
    expect(quoteOf(TEXT, slip("领城"))).not.toBe(quoteOf(TEXT, slip("领城", {}, 2)));
    expect(quoteOf(TEXT, missingStop)).toBe("域之外也有进展".replace("域", "领城").slice(-8));
  });
});

describe("open items", () => {
  const slips = [slip("领城"), slip("领城", {}, 2), missingStop, slip("截止目前", { severity: "note" })];
  const items = proofItems(TEXT, slips);

  test.each([
    ["nothing silenced", [], 4],
    ["one place", [{ code: "misprint", quote: items[0]?.quote ?? "" }], 3],
    ["a whole kind", [{ code: "misprint", quote: null }], 1],
    ["another kind at the same place", [{ code: "particle", quote: items[0]?.quote ?? "" }], 4],
    ["a place that has changed since", [{ code: "misprint", quote: "服务领城不断扩大" }], 4],
  ])("%s", (_what, silences, left) => {
    expect(openItems(items, silences)).toHaveLength(left);
  });

  test("approval asks for a reason where errors are open, and for none where only doubts are", () => {
    expect(countItems(items)).toEqual({ error: 2, warning: 1, note: 1 });
    expect(refusalOfApproval(items, "")).toEqual({ code: "noticeErrorsOpen", count: 2, field: "reason" });
    expect(refusalOfApproval(items, "原件如此。")).toBeNull();
    expect(refusalOfApproval(items.filter(({ severity }) => severity !== "error"), "")).toBeNull();
  });
});

describe("mending", () => {
  test("all at once, the first of two that overlap, and an insertion where something is missing", () => {
    const slips = [slip("领城", { mend: "领域" }), slip("城不断", { mend: "域不断" }), missingStop, slip("截止目前", { mend: "截至目前" }), slip("办结")];
    expect(mendAll(TEXT, slips)).toEqual({
      text: "标题\n\n服务领域不断拓宽，领城之外也有进展。\n第二段截至目前已办结。",
      mended: 3,
    });
  });

  test("only what is still there can be pointed at", () => {
    const known = slip("领城");
    expect(slipAt([known], known)).toBe(known);
    expect(slipAt([known], { ...known, end: known.end + 1 })).toBeNull();
    expect(slipAt([known], { ...known, code: "particle" })).toBeNull();
  });
});

describe("marking", () => {
  const told = (slips: Slip[]) => markedLines(TEXT, slips).map((line) => line.map(({ text, slips: of }) => (of.length > 0 ? `[${of.join("")}${text}]` : text)).join(""));

  test("says every line once, with its slips in it", () => {
    expect(told([])).toEqual(["标题", "服务领城不断拓宽，领城之外也有进展", "第二段截止目前已办结。"]);
    expect(told([slip("领城"), missingStop, slip("截止目前")])).toEqual(["标题", "服务[0领城]不断拓宽，领城之外也有进展[1]", "第二段[2截止目前]已办结。"]);
  });

  test("overlapping slips share what is theirs; a long one is marked in its first line", () => {
    expect(told([slip("服务领城"), slip("领城不断")])[1]).toBe("[0服务][01领城][1不断]拓宽，领城之外也有进展");
    const long = { ...slip("领城之外"), end: TEXT.length };
    expect(told([long]).slice(1)).toEqual(["服务领城不断拓宽，[0领城之外也有进展]", "第二段截止目前已办结。"]);
  });

  test("of a stretch of text only where it begins is told", () => {
    const text = `${"字".repeat(70)}。`;
    expect(markedLines(text, [{ start: 0, end: 70 }])).toEqual([[{ text: "字".repeat(70), slips: [], first: [0] }, { text: "。", slips: [], first: [] }]]);
  });

  test("what begins before the text is not in it", () => {
    expect(markedLines("甲乙", [{ start: -1, end: -1 }])).toEqual([[{ text: "甲乙", slips: [], first: [] }]]);
  });

  test("also at the very end of a text", () => {
    const end = { ...missingStop, start: TEXT.length, end: TEXT.length };
    expect(told([end])[2]).toBe("第二段截止目前已办结。[0]");
  });
});
