// The real round that the product opens with: 沧州市残联党组, 十届市委第一轮巡察, after the public
// progress notice of 2022-11-30. The notice counts 28 findings and itemises 27; these are the 27.
import { part1 } from "./part-1.ts";
import { part2 } from "./part-2.ts";
import { part3 } from "./part-3.ts";
import { sampleRoundSchema } from "./schema.ts";
import type { SampleInspection, SampleMeeting, SampleRegulation, SampleRound } from "./schema.ts";

const inspection: SampleInspection = {
  party: "中共沧州市残疾人联合会党组",
  partyShort: "市残联党组",
  body: "市委第三巡察组",
  round: "十届市委第一轮巡察",
  periodStart: "2021-10-15",
  periodEnd: "2021-12-15",
  feedbackOn: "2022-01-29",
  planOn: "2022-02-10",
  noticeOn: "2022-11-30",
  contact: {
    phone: "0317-3026264",
    post: "沧州市运河区北京路政务服务中心南5楼509",
    email: "czclbgs@sina.com",
  },
};

// The notice speaks of 26 regulations revised or completed and does not list them. It names some
// fifty documents in 《》, so a choice was made. Named here: what the notice says was 制定, 出台,
// 制发, 修订 or 印发 in the rectification and is a standing rule by its kind (制度, 办法, 规则, 规定,
// 意见), and the two standing 实施方案 that their own measures count as 制度 (findings 6 and 27).
// Left out: what the 残工委 only passed (审议通过, finding 1), what a school or the province made,
// what was only studied or carried out, and notices, lists, yearly plans and one-off campaign plans.
const namedRegulations: SampleRegulation[] = [
  { title: "市政府残工委工作规则", finding: 1 },
  { title: "市政府残工委提示卡、督办函工作制度", finding: 1 },
  { title: "市残联落实意识形态工作责任制实施方案", finding: 6 },
  { title: "微信公众号运营管理办法", finding: 6 },
  { title: "沧州市残疾人职业介绍机构补贴实施办法", finding: 7 },
  { title: "残疾人职业技能提升计划实施办法", finding: 7 },
  { title: "沧州市“以老养残”残疾人动态监测制度", finding: 15 },
  { title: "财务管理若干规定", finding: 18 },
  { title: "国有资产管理办法", finding: 18 },
  { title: "中共沧州市残疾人联合会理事长办公会议事规则", finding: 19 },
  { title: "中共沧州市残疾人联合会党组议事规则", finding: 19 },
  { title: "中共沧州市残疾人联合会党组关于贯彻落实“三重一大”民主决策制度的实施办法", finding: 19 },
  { title: "沧州市残疾人家庭无障碍改造工作指导意见（试行）", finding: 23 },
  { title: "沧州市残疾儿童定点康复机构管理办法（试行）", finding: 24 },
  { title: "全面推进“党建+”工程实施方案", finding: 27 },
];

const REGULATIONS_IN_NOTICE = 26;
const LEADING_GROUP_MEETINGS_IN_NOTICE = 9;

const unnamedRegulations = Array.from(
  { length: REGULATIONS_IN_NOTICE - namedRegulations.length },
  (): SampleRegulation => ({ title: null, finding: null }),
);

// Nine meetings of the leading group, of which the notice tells neither day nor subject.
const leadingGroupMeetings = Array.from(
  { length: LEADING_GROUP_MEETINGS_IN_NOTICE },
  (): SampleMeeting => ({ kind: "LEADING_GROUP", heldOn: null, title: null }),
);

const democraticLifeMeeting: SampleMeeting = {
  kind: "DEMOCRATIC_LIFE",
  heldOn: "2022-04-02",
  title: "市残联党组巡察整改专题民主生活会",
};

export const sampleRound: SampleRound = sampleRoundSchema.parse({
  inspection,
  parts: [part1, part2, part3],
  regulations: [...namedRegulations, ...unnamedRegulations],
  meetings: [...leadingGroupMeetings, democraticLifeMeeting],
});
