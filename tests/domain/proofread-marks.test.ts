import { describe, expect, it } from "vitest";
import { particle } from "#lib/domain/proofread/words/particle.ts";
import { punctuation } from "#lib/domain/proofread/words/punctuation.ts";
import { quotesUnbalanced } from "#lib/domain/proofread/words/quotes.ts";
import { widthMixed } from "#lib/domain/proofread/words/width.ts";
import { said } from "./proofread-words-cast.ts";

describe("的地得", () => {
  it.each([
    ["认真的学习了文件。", "认真的 → 认真地"],
    ["不断的加强管理。", "不断的 → 不断地"],
    ["及时的向党组汇报。", "及时的 → 及时地"],
    ["逐步的完善制度。", "逐步的 → 逐步地"],
    ["工作做的好，作用发挥的不够。", "做的 → 做得", "发挥的 → 发挥得"],
    ["制度执行的不到位的问题。", "执行的 → 执行得"],
    ["以扎实地作风抓落实。", "扎实地 → 扎实的"],
    ["党组高度地重视整改。", "高度地 → 高度"],
  ])("%s", (text, ...found) => expect(said(particle, text)).toEqual(found));

  it.each([
    "形成认真的学习态度，营造积极的学习氛围。",
    "经过认真的学习，进行深入的排查，开展全面的核查。",
    "提供更好的服务，创造更好的发展环境。",
    "给予高度的评价，引起高度的重视。",
    "做的好事、办的好处、写的好文章。",
    "有效的解决办法，科学的推进机制，全面的规范。",
    "落实的情况，完成的任务，整改的成效。",
    "认真地学习，扎实地推进，做得很好。",
    "全面客观地反映康复效果。",
    "采取有力的措施，作出深刻的检查。",
  ])("is right: %s", (text) => expect(said(particle, text)).toEqual([]));
});

describe("a mark", () => {
  it.each([
    ["已完成。。下一步", "。。 → 。"],
    ["学习，，提高", "，， → ，"],
    ["教育、，民政", "、， → ，"],
    ["是否到位？。请核对", "？。 → ？"],
    ["等等。。。", "。。。 → ……"],
    ["会议提出“抓到底。”。", "。”。 → 。”"],
    ["围绕“学习，”，开展", "，”， → ”，"],
    ["甲、乙、等3个单位", "、等 → 等"],
    ["《甲办法》、《乙办法》、《丙办法》", "》、 → 》"],
    ["弘扬精神--学习讲话", "-- → ——"],
    ["截至目前， 已完成", "，  → ，"],
    ["一是抓学习，全员参加二是抓制度。", "加 → 加。"],
  ])("%s", (text, ...found) => expect(said(punctuation, text)).toEqual(found));

  it.each([
    "这是真的吗？！当然……——不是。",
    "他说：“好。”会议结束。",
    "“抓学习，”他说，“要见实效。”",
    "划分等级、等次，排队等候，等待答复。",
    "《甲办法》《乙办法》和“丙”“丁”。",
    "《甲办法》（试行）、《乙办法》。",
    "第二是效率，其二是质量，十二是约数。",
    "重点是什么、难点是什么。",
    "2019-2021年，1:4，8:00，http://a.cn/b--c。",
    "主要做法：一是抓学习；二是抓制度，三是抓落实。",
    "一是一、二是二。",
  ])("is right: %s", (text) => expect(said(punctuation, text)).toEqual([]));

  it("of a page that sets a blank after each comma is told of once", () => {
    expect(said(punctuation, "甲， 乙， 丙， 丁， 戊， 己。")).toHaveLength(1);
  });
});

describe("half and full width", () => {
  const full = "召开会议，研究方案，部署任务，明确责任，细化措施。";
  const half = "召开会议,研究方案,部署任务,明确责任,细化措施,建立台账,按月通报,逐项销号,强化督导,完善制度,抓好落实。";

  it.each([
    [`${full}建立台账,逐项销号。`, ", → ，"],
    [`${full}定期调度;按月通报；逐项销号；`, "; → ；"],
    [`${full}县水务局(以下简称“县局”）牵头。`, "( → （"],
    [`${full}走访1２0户，学习3次。`, "２ → 2"],
    [`${full}健全机制. 继续抓好整改`, ". → 。"],
  ])("%s", (text, ...found) => expect(said(widthMixed, text)).toEqual(found));

  it("is told of once where the whole page has half-width marks", () => expect(said(widthMixed, half)).toEqual([","]));
  it("is told of the other way round there", () => expect(said(widthMixed, `${half}再接再厉，持续用力。`)).toEqual([",", "， → ,"]));

  it.each([
    `${full}比例1:4，增长3.5%，2019-2021年，上午8:30，共1,079名。`,
    `${full}网址http://a.cn/?b=1;c=2，邮箱a,b@c.cn。`,
    `${full}\n1.学习。\n(1)制度。\n（一）落实。\n2）检查。`,
    "２０２３年２月，完成３项，共４家。",
    `${full}（a）方案；(b)方案。`,
  ])("is right: %s", (text) => expect(said(widthMixed, text)).toEqual([]));
});

describe("quotation marks and brackets", () => {
  it.each([
    ["关于“政治引领“五大协会”作用缺失”的问题", "“五大协会” → ‘五大协会’"],
    ["关于““第一议题”落实不经常”的问题", "“第一议题” → ‘第一议题’"],
    ["關於「「雙減」政策落實有偏差」的問題", "「雙減」 → 『雙減』"],
    ["《关于印发《办法》的通知》", "《办法》 → 〈办法〉"],
    ["落实“三重一大制度。", "“"],
    ["落实三重一大”制度。", "”"],
    ["印发《财务管理办法。", "《"],
    ["各乡镇（街道已建立。", "（"],
    ["建立”周调度“机制。", "”周调度“ → “周调度”"],
    ["建立“周调度“机制。", "“周调度“ → “周调度”"],
    ["《甲“乙》丙", "“"],
  ])("%s", (text, ...found) => expect(said(quotesUnbalanced, text)).toEqual(found));

  it.each([
    "关于“‘三会一课’质量不高”的问题。",
    "“《办法》落实‘不到位’”，各县（市、区）均已整改。",
    "1)学习。2）制度。一）落实；a)方案。",
    "Xi’an、1990’s。",
    "（县（市）残联）。",
    "「甲『乙』丙」",
  ])("is right: %s", (text) => expect(said(quotesUnbalanced, text)).toEqual([]));

  it("go on over the lines of one paragraph that was broken", () => {
    const broken = "根据县委统一部署，县委第二巡察组对县水务局党组进行了巡察，反馈了“执行制度\n不严格、日常监管不到位”等问题，县水务局党组高度重视，立即召开会议研究部署。";
    expect(said(quotesUnbalanced, broken)).toEqual([]);
  });

  it("of an opening mark that nothing closes leave in doubt what stands inside", () => {
    expect(said(quotesUnbalanced, "落实“三会一课制度，“第一议题”制度。")).toEqual(["“"]);
  });
});
