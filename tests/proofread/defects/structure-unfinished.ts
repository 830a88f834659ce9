import type { Defect } from "../defect.ts";
import { smallNotice } from "../small-notice.ts";

const ALL = "县委第二巡察组对供排水管理处党组进行了巡察，反馈的3个问题，已完成整改3个。现将整改进展情况予以公布。";
const NO_FIGURE = "县委第二巡察组对供排水管理处党组进行了巡察。截至目前，反馈的问题已全部整改到位。现将整改进展情况予以公布。";

/** The last of three findings ends so. */
const ending = (lead: string, last: string) =>
  smallNotice({
    lead,
    findings: [
      { title: "理论学习计划性不强", measures: ["制定全年学习计划，已开展集中学习14次。", "把学习情况纳入年度考核，每季度通报一次。"] },
      { title: "窗口服务不够规范", measures: ["修订《窗口服务规范》，公开办事指南36项。", "设立意见箱，目前尚未收到投诉。"] },
      { title: "老旧管网改造缓慢", measures: ["排查管网112公里，建立问题清单。", last] },
    ],
  });

export const DEFECTS: readonly Defect[] = [
  { code: "doneButUnfinished", text: ending(ALL, "更新阀门46处，剩余5处暂未完成更换。"), words: "暂未完成" },
  { code: "doneButUnfinished", text: ending(ALL, "二期工程尚未开工建设。"), words: "尚未开工" },
  { code: "doneButUnfinished", text: ending(ALL, "北区泵站改造正在施工，管线同步更新。"), words: "正在施工" },
  { code: "doneButUnfinished", text: ending(NO_FIGURE, "南区改造预计12月底前完成。"), words: "预计12月底前完成" },
  { code: "doneButUnfinished", text: ending(NO_FIGURE, "拟于明年3月底前完成招标。"), words: "拟于明年3月底前完成" },
  { code: "doneButUnfinished", text: ending(ALL, "余下的7个小区仍在推进。"), words: "仍在推进" },
  { code: "doneButUnfinished", text: ending(ALL, "西区改造将于年底前完成。"), words: "将于年底前完成" },
  { code: "doneButUnfinished", text: ending(ALL, "已更换水表60块，智能水表仍未安装到位。"), words: "仍未安装到位" },
  { code: "doneButUnfinished", text: "该问题已整改到位。一是清退超标准收费1.2万元，二是修订《收费管理办法》，其中2户收费尚未落实退还。", words: "尚未落实" },
];
