import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { confirmedRates } from "#lib/domain/proofread/rates.ts";
import { slipsOf } from "./proofread-cast.ts";

const DATES = ["dateImpossible", "dateOrder", "dateAfterPublication", "dateWithoutYear", "weekdayWrong"] as const;
const FIGURES = ["rateWrong", "sumWrong", "differenceWrong", "figuresDiffer"] as const;

describe("dates", () => {
  it.each<[text: string, code: (typeof DATES)[number], words: string, message: string]>([
    ["2022年9月31日，召开会议。", "dateImpossible", "2022年9月31日", "没有“2022年9月31日”这一天，请核对。"],
    ["2022年6月28日至31日开展检查。", "dateImpossible", "31日", "没有“6月31日”这一天，请核对。"],
    ["二〇二二年二月三十日", "dateImpossible", "二〇二二年二月三十日", "没有“二〇二二年二月三十日”这一天，请核对。"],
    ["2022年6月1日上午26:30开会。", "dateImpossible", "26:30", "没有“26:30”这个时刻，请核对。"],
    ["从5月20日到5月10日集中开展清查。", "dateOrder", "5月20日到5月10日", "从“5月20日”到“5月10日”，结束早于开始，请核对。"],
    ["于2022年8月至5月开展排查。", "dateOrder", "2022年8月至5月", "从“2022年8月”到“5月”，结束早于开始，请核对，跨年的请写明年份。"],
    ["2022年6月30日至2022年6月3日开展巡察。", "dateOrder", "2022年6月30日至2022年6月3日", "从“2022年6月30日”到“2022年6月3日”，结束早于开始，请核对。"],
    ["2023年1月15日，市残联召开会议。", "dateAfterPublication", "2023年1月15日", "“2023年1月15日”晚于发布日期2022年11月30日，而文中说的是已经做过的事。"],
    ["2021年12月20日进驻，1月29日反馈。", "dateWithoutYear", "1月29日", "此前写到2021年12月，“1月29日”是哪一年看不出来，请写明年份。"],
    ["3月12日反馈了意见。2022年5月完成自查。", "dateWithoutYear", "3月12日", "此前没有出现过年份，“3月12日”是哪一年看不出来，请写明年份。"],
    ["2022年6月1日（星期四）上午召开会议。", "weekdayWrong", "星期四", "2022年6月1日是星期三，文中写星期四。"],
  ])("%s", (text, code, words, message) => {
    const start = text.indexOf(words);
    expect(slipsOf(text, DATES, "2022-11-30")).toEqual([expect.objectContaining({ code, message, start, end: start + words.length })]);
  });

  const OPENING = "关于巡察整改进展情况的通报\n\n2022年1月10日至2月20日，县委第二巡察组对县粮食局党组进行了巡察。2022年3月29日，县委巡察组反馈了巡察意见。";

  it.each<[words: string, rest: string, code: (typeof DATES)[number], message: string]>([
    ["3月10日", "3月10日，党组会议研究制定了整改方案。", "dateOrder", "“3月10日”早于反馈日期2022年3月29日，整改方案不会在反馈前制定，请核对。"],
    ["2022年3月2日", "\n\n巡察反馈后，2022年3月2日召开了专题会议。", "dateOrder", "“2022年3月2日”早于反馈日期2022年3月29日，不会是反馈后的整改，请核对。"],
    ["12月5日", "\n\n一、提高站位\n\n12月5日，召开了专题民主生活会。", "dateAfterPublication", "“12月5日”晚于发布日期2022年11月30日，而文中说的是已经做过的事。"],
  ])("%s in a notice", (words, rest, code, message) => {
    const text = OPENING + rest;
    const start = text.lastIndexOf(words);
    expect(slipsOf(text, DATES, "2022-11-30")).toEqual([expect.objectContaining({ code, message, start, end: start + words.length })]);
  });

  it.each([
    "4月10日，党组会议研究制定了整改方案。",
    "\n\n一、提高站位\n\n2021年11月启动清查，问题账目较多。12月20日完成了清查。",
    "\n\n问题在巡察期间已立行立改，已于2022年1月29日补缴。",
    "\n\n三、下一步打算\n\n2023年3月开展回头看，完成复查。",
  ])("leaves alone in a notice: %s", (rest) => expect(slipsOf(OPENING + rest, DATES, "2022-11-30")).toEqual([]));

  it("puts the right day of the week, in the words of the text", () => {
    expect(slipsOf("2022年9月16日（周六）开班。", DATES)[0]?.mend).toBe("周五");
    expect(slipsOf("2022年6月1日（星期四）开班。", DATES)[0]?.mend).toBe("星期三");
  });

  it("does not put a day of the week where the year is only supposed", () => {
    const [slip] = slipsOf("2022年5月完成自查。6月1日（星期四）召开会议。", DATES);
    expect(slip).toMatchObject({ code: "weekdayWrong", message: "2022年6月1日是星期三，文中写星期四。" });
    expect(slip?.mend).toBeUndefined();
  });

  it("finds a date that a page cut in two, in the text as it stands", () => {
    const text = readFileSync(path.join(import.meta.dirname, "notices/30-notice-pdf-hard-wrapped.txt"), "utf8");
    const cut = "2022年\n12月26日";
    const wrong = text.replace(cut, "2022年\n12月36日");
    expect(wrong).not.toBe(text);
    expect(slipsOf(wrong, DATES)).toEqual([expect.objectContaining({ code: "dateImpossible", start: text.indexOf(cut), end: text.indexOf(cut) + cut.length })]);
  });

  it.each([
    "2021年12月15日至2022年1月10日，开展了集中清查。",
    "2021年10月15日至12月15日，县委巡察组进行了巡察。2022年1月29日反馈了意见。",
    "2020年2月29日，召开会议。",
    "2月29日的会议由党组书记主持。",
    "会议于2022年5月20日（周五）下午3点召开，5月23日（周一）印发纪要。",
    "服务热线12345全天24时开通，24时前答复。",
    "2021年10月至2022年3月，共开展4次检查，其中11月1次、1月2次、3月1次。",
    "已签订服务协议，协议期至2023年12月31日。",
    "制定2023年1月至12月学习计划。",
    "比例为3:7，分值由60:40调整为70:30。",
    "12月28日至1月3日开展检查。",
    "每年12月至次年2月，组织开展“温暖过冬”活动。",
    "每年3月至1月中旬开展普查。",
    "2022年6月1日（星期三），召开全体会议。",
    "2022年6月6日起，周一至周五开放。",
    "周一至周五上午8:30-11:30、下午14:00-17:30接待群众。",
    "教师师生比达到1:346，配置比例1:4。",
    "计划于2023年3月底前完成全部改造。",
    "截至2022年11月底，已完成整改27个。",
    "办法自2023年1月1日起施行。",
    "公示时间：2024年4月10日至4月16日。",
    "将于2023年1月召开总结会议。",
    "租赁合同于2025年6月30日到期，已报备。",
    "力争2023年6月底前全部整改到位。",
    "1月29日反馈会后，党组迅速启动整改。",
    "开展“12·4”国家宪法日活动，12月4日组织宣誓。",
    "从2021年11月起，每月25日前报送进展，3月、6月、9月、12月进行通报。",
    "《精准康复服务机构标准及认定办法》（冀残联办函〔2017〕87号）第13条。",
    "联系电话：0317-3026264。",
    "对2018年-2021年的改造户进行全面排查。",
    "2021年12月召开动员会。次年3月完成整改。",
    "2021年12月完成自查，今年3月完成整改。",
    "截至2021年12月底，已完成5个。3月份以来，又完成2个。",
    "于2021年11月29日立项，2022年3月4日完成验收。",
    "10月底前清退超标准收费1.86万元。",
  ])("leaves alone: %s", (text) => expect(slipsOf(text, DATES, "2022-11-30")).toEqual([]));
});

describe("whole notices", () => {
  const folder = path.join(import.meta.dirname, "notices");
  it.each(readdirSync(folder).filter((name) => name.endsWith(".txt")))("%s is right in its figures and dates", (name) => {
    expect(slipsOf(readFileSync(path.join(folder, name), "utf8"), [...DATES, ...FIGURES])).toEqual([]);
  });

  // The notice as published, which this repository does not keep a copy of.
  const published = path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");
  it.skipIf(!existsSync(published))("the notice as published gives no false alarm, and its two rates are confirmed", () => {
    const text = readFileSync(published, "utf8");
    expect(slipsOf(text, [...DATES, ...FIGURES], "2022-11-30")).toEqual([]);
    expect(confirmedRates(text).map(({ words }) => words)).toEqual(["1079名中1037人，96.1%计算无误", "2018名中2014人，99.8%计算无误"]);
  });
});
