import { describe, expect, it } from "vitest";
import { checkedText } from "#lib/domain/proofread/checked-text.ts";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import type { Slip, SlipCode } from "#lib/domain/proofread/slip.ts";
import { PUBLISHED_ON, realNotice, realNoticeName } from "./real-notice.ts";

const text = realNotice ?? "";
const slips: readonly Slip[] = proofread(text, { ledger: null, publishedOn: PUBLISHED_ON });

/** A slip by its kind, the words it stands at, and the words it stands in. */
type Known = { code: SlipCode; words: string; within: string };

/** What is truly wrong in it, with the reason. */
const TRUE: readonly Known[] = [
  // 28 findings are stated and said to be done, 27 are listed, and nothing says that one is kept from the public.
  { code: "totalsDiffer", words: "28", within: "梳理出的28个具体问题" },
  // All are done, and of the last one of all the plan to recruit is "not carried out for the time being".
  { code: "doneButUnfinished", words: "暂未落实", within: "暂未落实发展党员计划" },
  // 26 headings of findings end with a full stop.
  { code: "punctuation", words: "(2)关于“协调推动无障碍环境建设和服务不到位”的问题", within: "(2)关于“协调推动无障碍环境建设和服务不到位”的问题" },
  // 截止 is the end of a term; up to now is 截至, as everywhere else in the text.
  { code: "misprint", words: "截止", within: "截止目前,就业残疾人" },
  // 领域; there is no such town.
  { code: "misprint", words: "领城", within: "重点领城和关键环节" },
  // 服务中心: a character is lost.
  { code: "misprint", words: "服中心", within: "阳光残疾人服中心" },
  // 工作要求: the same.
  { code: "misprint", words: "工作要", within: "基层残协工作要和专职委员" },
  // What comes to light is 反映; 反应 is what one does upon it.
  { code: "misprint", words: "反应出", within: "还是反应出日常工作的不足" },
  // 3614名残疾人: people are counted in 名, as 8767名 in the same sentence.
  { code: "misprint", words: "3614", within: "已为3614残疾人新办理" },
  // “ within “: the inner ones must be ‘ ’.
  { code: "quotesUnbalanced", words: "“五大协会”", within: "“政治引领“五大协会”作用缺失”" },
  // The only comma of the text with a blank after it.
  { code: "punctuation", words: ",", within: "截至目前," },
  // Its marks are half-width from beginning to end, as no Chinese text's are: said once, at the first.
  { code: "widthMixed", words: ",", within: "根据市委统一部署," },
  // Two hyphens for a dash, which is ——.
  { code: "punctuation", words: "--", within: "“大力弘扬北京冬奥精神--学习贯彻" },
  // Quotations side by side take no 、, and have none elsewhere in the text.
  { code: "punctuation", words: "”、", within: "专题学习班”、“党史故事" },
];

/** What is complained of and should not be, with the reason. */
const FALSE: readonly Known[] = [];

const isAt = ({ code, words, within }: Known) => (slip: Slip) => {
  const from = text.indexOf(within) + within.indexOf(words);
  return slip.code === code && slip.start < from + words.length && slip.end > from;
};
const told = ({ code, start, end, message }: Slip) => `${code}〔${text.slice(Math.max(0, start - 12), start)}【${text.slice(start, end)}】${text.slice(end, end + 12)}〕${message}`;

describe.skipIf(realNotice === null)(realNoticeName, () => {
  it.each(TRUE.map((known) => [`${known.code} ${known.words}`, known] as const))("has its slip: %s", (_, known) => {
    expect(slips.some(isAt(known))).toBe(true);
  });

  it("has at most five false alarms, each of them known", () => {
    expect(FALSE.length).toBeLessThanOrEqual(5);
    const unknown = slips.filter((slip) => ![...TRUE, ...FALSE].some((known) => isAt(known)(slip)));
    expect(unknown.map(told)).toEqual([]);
  });

  it("has its rates right", () => {
    const rates = ["满意率96.1%", "满意率99.8%"].map((words) => text.indexOf(words));
    expect(slips.filter(({ code, start, end }) => code === "rateWrong" && rates.some((at) => start < at + 8 && end > at)).map(told)).toEqual([]);
  });

  it("is not disturbed by the page around it", () => {
    const { furniture } = checkedText(text);
    expect(furniture.map(({ start, end }) => text.slice(start, Math.min(end, start + 3)))).toEqual(expect.arrayContaining(["来源:", "分享到", "©中共"]));
    expect(slips.filter(({ start }) => furniture.some((line) => line.start <= start && start < line.end))).toEqual([]);
  });

  it("says no less of the text without its page", () => {
    const from = text.indexOf("中共沧州市");
    const bare = text.slice(from, text.indexOf("分享到")).replace(/来源:.*\n/, "");
    expect(proofread(bare, { ledger: null, publishedOn: PUBLISHED_ON }).map(({ code }) => code)).toEqual(slips.map(({ code }) => code));
  });
});
