import type { Defect } from "../defect.ts";
import { smallNotice } from "../small-notice.ts";

const handedOver = (told: string) => smallNotice({ lead: `县委第二巡察组对供排水管理处党组进行了巡察。${told}现将整改进展情况予以公布。` });

export const DEFECTS: readonly Defect[] = [
  { code: "totalsDiffer", text: handedOver("巡察组反馈的4个问题，已完成整改4个。"), words: "4" },
  { code: "totalsDiffer", text: handedOver("针对反馈意见梳理出的五个具体问题，逐项制定了措施。"), words: "五" },
  { code: "totalsDiffer", text: handedOver("巡察共指出问题2个，均已整改到位。"), words: "2" },
  { code: "totalsDiffer", text: handedOver("巡察组反馈3个问题，已完成3个，正在整改1个。"), words: "1" },
  { code: "totalsDiffer", text: "截至目前，巡察反馈的28个问题，已完成整改26个，正在推进1个。", words: "1" },
  { code: "totalsDiffer", text: "巡察反馈的35项问题，已完成整改36项。", words: "36" },
  { code: "totalsDiffer", text: "县委巡察组反馈的19个问题，完成整改15个，基本完成2个，未完成1个。", words: "1", nth: 3 },
  { code: "totalsDiffer", text: "县委巡察组反馈了21个问题。\n截至6月底，县委巡察组反馈的22个问题已全部完成整改。", words: "22" },
  { code: "totalsDiffer", text: "针对巡察组反馈的24个问题，制定措施逐项落实，目前23个问题已全部整改到位。", words: "23" },
  {
    code: "totalsDiffer",
    text: [
      "中共安岭县粮食和物资储备中心党组关于巡察整改进展情况的通报",
      "县委巡察组反馈了3个方面4个问题，党组逐条认领。",
      "一、党的建设方面",
      "1.关于“组织生活不严肃”的问题。",
      "一是规范会议记录，检查记录本11册。二是补开组织生活会1次。",
      "2.关于“党员教育抓得不紧”的问题。",
      "一是举办培训班2期。二是订阅学习资料85册。",
      "二、业务管理方面",
      "3.关于“仓储台账不完整”的问题。",
      "一是补登台账64份。二是抽查库点7个。",
      "4.关于“轮换计划执行不及时”的问题。",
      "一是按月调度轮换进度。二是完成轮换1200吨。",
    ].join("\n"),
    words: "3",
  },
  {
    code: "totalsDiffer",
    text: [
      "中共安岭县粮食和物资储备中心党组关于巡察整改进展情况的通报",
      "一、党的建设方面（3个问题）",
      "1.关于“组织生活不严肃”的问题。",
      "一是规范会议记录，检查记录本11册。二是补开组织生活会1次。",
      "2.关于“党员教育抓得不紧”的问题。",
      "一是举办培训班2期。二是订阅学习资料85册。",
      "二、业务管理方面（1个问题）",
      "3.关于“仓储台账不完整”的问题。",
      "一是补登台账64份。二是抽查库点7个。",
    ].join("\n"),
    words: "3",
  },
  { code: "totalsDiffer", text: "对财务、人事、基建、采购等3个岗位开展专项检查，发现的问题已督促整改。", words: "3" },
  { code: "totalsDiffer", text: "重点采取以下三项措施：一是建立台账，明确责任人。二是每月通报进度，逐项销号。", words: "三" },
];
