import type { Severity } from "../official-text/diagnostic.ts";
import type { SlipCode } from "../proofread/slip.ts";

export const SLIP_WORDS: Record<SlipCode, string> = {
  totalsDiffer: "总数前后不符",
  ledgerDiffers: "与台账不符",
  doneButOpen: "称已完成而措施未完成",
  doneButUnfinished: "称已完成而文中写明未完成",
  numberingGap: "序号缺号",
  numberingRepeat: "序号重复",
  copiedParagraph: "段落重复",
  emptyFinding: "内容空泛",
  rateWrong: "比例计算有误",
  sumWrong: "合计有误",
  differenceWrong: "增减有误",
  figuresDiffer: "同一事项数字不一",
  dateImpossible: "日期不存在",
  dateOrder: "日期先后有误",
  dateAfterPublication: "日期晚于发布",
  dateWithoutYear: "日期缺年份",
  weekdayWrong: "星期有误",
  misprint: "疑似错别字",
  particle: "“的地得”用法",
  punctuation: "标点有误",
  widthMixed: "全角半角混用",
  quotesUnbalanced: "引号、书名号不配对",
  nameVariant: "名称写法不一",
  identityNumber: "身份证号码",
  mobileNumber: "手机号码",
  bankCard: "银行卡号",
  homeAddress: "家庭住址",
  personNamed: "儿童或患者姓名",
  leadOnPerson: "涉及问题线索",
  secrecyMark: "密级或内部字样",
  bannedWording: "绝对化或不当用语",
};

export const SEVERITY_WORDS: Record<Severity, string> = { error: "错误", warning: "可能有误", note: "请留意" };
