import type { Defect } from "../defect.ts";
import { smallNotice } from "../small-notice.ts";

/** Findings numbered so. */
const numbered = (...numbers: string[]) =>
  smallNotice({
    lead: "县委第二巡察组对供排水管理处党组进行了巡察，现将整改进展情况予以公布。",
    findings: numbers.map((_, index) => ({ title: `${["水质检测", "管网巡查", "收费公示", "合同归档", "车辆使用"][index]}不够规范`, measures: [`开展检查${index + 3}次。`, `整改${index + 11}处。`] })),
    number: (index) => numbers[index] ?? "",
  });

export const DEFECTS: readonly Defect[] = [
  { code: "numberingGap", text: numbered("1.", "2.", "4.", "5."), words: "4." },
  { code: "numberingGap", text: numbered("（一）", "（二）", "（四）"), words: "（四）" },
  { code: "numberingGap", text: numbered("(1)", "(3)", "(3)", "(4)"), words: "(3)" },
  { code: "numberingGap", text: "一、提高政治站位\n党组高度重视。\n三、整改落实情况\n逐项抓好落实。\n四、下一步打算\n持续巩固成果。", words: "三、" },
  { code: "numberingGap", text: "一是加强学习，举办培训班2期。二是完善制度，修订办法3项。四是强化督查，抽查单位12家。", words: "四是" },
  { code: "numberingGap", text: "主要做了以下工作：①建立台账23份；②逐项销号；④开展回头看1次。", words: "④" },
  { code: "numberingGap", text: "按以下步骤办理：（1）摸底登记；（2）张榜公示；（4）发放到户。", words: "（4）" },
  { code: "numberingGap", text: "一要抓学习，二要抓落实，五要抓监督，确保整改到位。", words: "五要" },
  { code: "numberingGap", text: "（一）抓好后续整改。对已完成的任务，适时组织“回头看”。\n（二）完善长效机制。\n（五）巩固整改成效。", words: "（五）" },
  { code: "numberingRepeat", text: numbered("1.", "2.", "2.", "3."), words: "2.", nth: 2 },
  { code: "numberingRepeat", text: numbered("（一）", "（二）", "（二）", "（四）"), words: "（二）", nth: 2 },
  { code: "numberingRepeat", text: numbered("(1)", "(2)", "(3)", "(2)"), words: "(2)", nth: 2 },
  { code: "numberingRepeat", text: "一是加强学习，举办培训班2期。二是完善制度，修订办法3项。二是强化督查，抽查单位12家。", words: "二是", nth: 2 },
  { code: "numberingRepeat", text: "主要做了以下工作：①建立台账23份；②逐项销号；②开展回头看1次。", words: "②", nth: 2 },
  { code: "numberingRepeat", text: "一、提高政治站位\n党组高度重视。\n二、整改落实情况\n逐项抓好落实。\n二、下一步打算\n持续巩固成果。", words: "二、", nth: 2 },
  { code: "numberingRepeat", text: "一是抓排查。分两步走，一是自查，二是互查，二是抽查。二是抓整改。三是抓巩固。", words: "二是", nth: 2 },
];
