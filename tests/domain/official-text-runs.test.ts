import { describe, expect, it } from "vitest";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import { findingsOf } from "#lib/domain/official-text/outline.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";

// A run of one sign, as a broken file or a spiteful one has it: with time that grows by the square this would take an hour.
const SIGNS = [" ", "　", "\t", "。", "；", "，", "、", "：", "“", "（", "《", "一", "1", "1.", ".", "—", "年", "关于", "问题", "中共", "@"];
const PLACES = [
  ["in a measure", "一、关于“学习不深入”的问题。\n一是加强", "学习。"],
  ["in a heading", "一、学习", "不深入。\n1.加强学习。"],
  ["and nothing else", "", ""],
] as const;

describe.each(PLACES)("half a million signs of one kind %s", (_, before, after) => {
  it.each(SIGNS)("%j", (sign) => {
    const text = before + sign.repeat(500_000 / sign.length) + after;
    const outline = parseOfficialText(text);
    expect(diagnose(text, outline).every(({ start, end }) => start >= 0 && end <= text.length)).toBe(true);
  });
});

describe("what only looks like a page's own line", () => {
  const notice = (...measures: string[]) => ["一、关于“服务不到位”的问题。", ...measures].join("\n");
  const measuresOf = (text: string) => findingsOf(parseOfficialText(text)).map(({ measures }) => measures.map((measure) => measure.text));

  it("is a measure where it is numbered", () => {
    expect(measuresOf(notice("1.加强技术支持和服务保障，派出专家32人次。", "2.与主办单位建立会商机制。", "3.关闭不合规采石场3家"))).toEqual([
      ["加强技术支持和服务保障，派出专家32人次。", "与主办单位建立会商机制。", "关闭不合规采石场3家"],
    ]);
  });

  it.each(["打印店管理混乱的问题", "位置偏远的村服务不到位的问题", "收入>支出的问题", "返回原籍人员底数不清的问题"])("is a heading where it is one: %s", (heading) => {
    expect(findingsOf(parseOfficialText(`一、${heading}\n一是全面排查。二是建立台账。`)).map(({ title }) => title)).toEqual([heading.replace("的问题", "")]);
  });

  it("and a page's own line is none of the text, and listed", () => {
    const text = `首页 > 通知公告\n${notice("一是排查。二是整改。")}\n【打印】【关闭】\n技术支持：某某公司`;
    const { unplaced } = parseOfficialText(text);
    expect(unplaced.map(({ start, end }) => text.slice(start, end))).toEqual(["首页 > 通知公告", "【打印】【关闭】", "技术支持：某某公司"]);
  });
});

describe("what a finding tells besides its measures", () => {
  it("is listed, with a note, where nothing could take it", () => {
    const text = "1.关于“学习不深入”的问题\n整改措施：一是加强学习。二是完善制度。\n整改情况：已学习12次。\n整改成效：氛围更浓。";
    const outline = parseOfficialText(text);
    expect(outline.unplaced.map(({ start, end }) => text.slice(start, end))).toEqual(["已学习12次。", "氛围更浓。"]);
    expect(diagnose(text, outline).filter(({ code }) => code === "course-unplaced")).toHaveLength(2);
  });
});

describe("第一, 第二 before headings", () => {
  it("are numbers of findings", () => {
    const text = "一、政治建设方面\n第一，关于理论学习不深入的问题。一是加强学习。二是制定计划。\n第二，关于调研不够的问题。一是开展调研。二是形成报告。";
    expect(findingsOf(parseOfficialText(text)).map(({ title, measures }) => [title, measures.length])).toEqual([
      ["理论学习不深入", 2],
      ["调研不够", 2],
    ]);
  });
});

describe("unfinished", () => {
  const said = (words: string) => findingsOf(parseOfficialText(`一、关于“服务不到位”的问题。\n一是${words}`)).map(({ unfinished }) => unfinished);

  it.each([
    "在巡察整改中，全面清理，已全部完成。",
    "把整改中形成的好经验固化下来。",
    "按计划于6月底前完成全部整改任务。",
    "还有效解决了历史遗留问题。",
    "各项工作推进正常，正落实到位。",
    "尚未接到投诉、举报。",
  ])("is not what is done or never happened: %s", (words) => {
    expect(said(words)).toEqual([false]);
  });

  it.each(["项目正在推进。", "手续尚未办结。", "预计2024年底前完成。", "仍需持续推进。", "正抓紧办理审批手续。", "暂未落实发展党员计划。"])("is what goes on: %s", (words) => {
    expect(said(words)).toEqual([true]);
  });

  it("is not told by the finding's own title", () => {
    const text = "一、关于“上轮巡察反馈部分问题仍未整改到位”的问题。\n一是对照清单逐项整改，已全部完成。";
    expect(findingsOf(parseOfficialText(text)).map(({ unfinished }) => unfinished)).toEqual([false]);
  });
});
