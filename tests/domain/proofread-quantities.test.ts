import { describe, expect, it } from "vitest";
import { couldAgree, quantitiesIn } from "#lib/domain/proofread/quantities.ts";

const short = (words: string) => quantitiesIn(words).map(({ value, unit }) => `${value}${unit}`);
const only = (words: string) => {
  const [quantity] = quantitiesIn(words);
  if (!quantity) throw new Error(`no figure in ${words}`);
  return quantity;
};

describe("figures with their units", () => {
  it.each<[words: string, figures: string[]]>([
    ["共对1079名家长进行抽查,1037人满意,满意率96.1%", ["1079人", "1037人", "96.1%"]],
    ["3.67万名残疾人、1.75万户家庭", ["36700人", "17500户"]],
    ["投入资金101万余元,挽回损失2亿元", ["1010000元", "200000000元"]],
    ["出台两项制度,召开十二次会议,涉及二十八个问题", ["2项", "12次", "28个"]],
    ["提高了2个百分点,下降百分之十五点五", ["2个百分点", "15.5%"]],
    ["1,052次浏览", ["1052次"]],
    ["合格率百分之九十八", ["98%"]],
  ])("reads %s", (words, figures) => expect(short(words)).toEqual(figures));

  it.each([
    "冀残联办函(2017)87号",
    "电话0317-3026264",
    "2022年1月29日至3月底",
    "第3次会议、第五条",
    "配置比例1:4",
    "2019-2021年",
    "一个方面、一批干部、一项一项盯紧抓实",
    "南5楼509",
    "A3份",
  ])("takes nothing in %s for a count", (words) => expect(short(words)).toEqual([]));

  it.each<[words: string, about: boolean, limit: boolean]>([
    ["约300人", true, false],
    ["300余人", true, false],
    ["80多件", true, false],
    ["近千名", true, false],
    ["不低于50%", false, true],
    ["35名以上", false, true],
    ["35名", false, false],
  ])("knows how exact %s is", (words, about, limit) => expect(only(words)).toMatchObject({ about, limit }));

  it.each<[one: string, other: string, agree: boolean]>([
    ["3.67万名", "36732人", true],
    ["3.67万名", "37632人", false],
    ["300余名", "312名", true],
    ["300余名", "412名", false],
    ["近200份", "196份", true],
    ["1100余个", "1153个", true],
    ["25家", "24家", false],
    ["25家", "25家", true],
  ])("tells whether %s and %s may be one number", (one, other, agree) => {
    expect(couldAgree(only(one), only(other))).toBe(agree);
    expect(couldAgree(only(other), only(one))).toBe(agree);
  });
});
