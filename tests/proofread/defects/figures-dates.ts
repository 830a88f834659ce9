import type { Defect } from "../defect.ts";

export const DEFECTS: readonly Defect[] = [
  { code: "dateImpossible", text: "2022年2月30日，召开党组会专题研究整改工作。", words: "2022年2月30日" },
  { code: "dateImpossible", text: "截至2022年6月31日，问题涉及的资金已全部收回。", words: "2022年6月31日" },
  { code: "dateImpossible", text: "2022年13月，对全县所有站点进行了复查。", words: "2022年13月" },
  { code: "dateImpossible", text: "2023年2月29日，组织党员干部到警示教育基地参观学习。", words: "2023年2月29日" },
  { code: "dateImpossible", text: "2022年9月28日至31日，督导组到四个乡镇实地检查。", words: "31日" },
  { code: "dateImpossible", text: "2022年5月16日25时，系统完成切换并恢复运行。", words: "25时" },
  { code: "dateOrder", text: "2021年12月15日至2021年10月15日，县委第三巡察组对县林业局党组进行了巡察。", words: "2021年12月15日至2021年10月15日" },
  { code: "dateOrder", text: "2022年8月20日至10日，对全部项目档案进行了清理。", words: "2022年8月20日至10日" },
  { code: "dateOrder", text: "对2021-2019年的专项资金使用情况进行全面核查。", words: "2021-2019年" },
  { code: "dateOrder", text: "2022年7月12日至5月9日，集中开展财务票据清查。", words: "2022年7月12日至5月9日" },
  {
    code: "dateOrder",
    text: "关于巡察整改进展情况的通报\n\n2022年1月29日，县委巡察组向县档案局党组反馈了巡察意见。2022年1月10日，县档案局党组会议研究制定了整改方案。现将整改情况予以公布。",
    words: "2022年1月10日",
  },
  { code: "dateOrder", text: "信息平台于2022年5月10日启动建设，2022年4月20日完成验收并投入使用。", words: "2022年4月20日" },
  {
    code: "dateOrder",
    text: "中共安澜县粮食局党组关于巡察整改进展情况的通报\n\n2022年3月1日至4月29日，县委第二巡察组对县粮食局党组进行了巡察。2022年4月8日，县委巡察组反馈了巡察意见。现将整改情况予以公布。",
    words: "2022年4月8日",
  },
  { code: "dateAfterPublication", text: "2022年12月5日，召开了专题民主生活会，班子成员开展批评和自我批评。", words: "2022年12月5日", publishedOn: "2022-11-30" },
  { code: "dateAfterPublication", text: "截至2023年3月底，问题涉及的三家单位已全部整改到位。", words: "2023年3月", publishedOn: "2022-11-30" },
  {
    code: "dateAfterPublication",
    text: "来源：县纪委监委网站　发布时间：2022-09-30\n\n关于巡察整改进展情况的通报\n\n2022年3月8日，县委巡察组反馈了巡察意见。2022年10月20日，组织全体干部学习了有关文件。",
    words: "2022年10月20日",
  },
  { code: "dateAfterPublication", text: "2022年4月12日印发了《档案管理办法》，12月20日对落实情况进行了检查。", words: "12月20日", publishedOn: "2022-11-30" },
  { code: "dateWithoutYear", text: "3月12日，县委第一巡察组向局党组反馈了意见。2022年5月，局党组完成了首轮自查。", words: "3月12日" },
  { code: "dateWithoutYear", text: "县委巡察组于2021年12月20日完成现场巡察，1月29日向局党组反馈了巡察意见。", words: "1月29日" },
  { code: "dateWithoutYear", text: "2021年11月8日启动清查，发现问题12个。2月14日前全部整改到位，并完善了账务资料。", words: "2月14日" },
  { code: "weekdayWrong", text: "2022年6月1日（星期四）上午，召开全体会议部署整改工作。", words: "星期四" },
  { code: "weekdayWrong", text: "专题培训班于2022年9月16日（周六）在县委党校开班。", words: "周六" },
  { code: "weekdayWrong", text: "定于2023年3月15日星期一开展集中检查。", words: "星期一" },
];
