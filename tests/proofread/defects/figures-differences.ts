import type { Defect } from "../defect.ts";

export const DEFECTS: readonly Defect[] = [
  { code: "differenceWrong", text: "法律援助站点由12个增加到19个，增加了8个。", words: "8个" },
  { code: "differenceWrong", text: "就业率由45.3%提高到47.3%，提高了3个百分点。", words: "3个百分点" },
  { code: "differenceWrong", text: "通过集中治理，超限率由3.1%下降到6.0%。", words: "由3.1%下降到6.0%" },
  { code: "differenceWrong", text: "公务接待费用由20万元下降到15万元，下降了30%。", words: "30%" },
  { code: "differenceWrong", text: "年报率从86.4%提高到97.9%，提高11.5%。", words: "11.5%" },
  { code: "differenceWrong", text: "定点机构从3家增加到9家，增长3倍。", words: "3倍" },
  { code: "differenceWrong", text: "去年受理信访40件，今年受理信访30件，同比下降20%。", words: "20%" },
  { code: "differenceWrong", text: "审批环节由9个增加到5个，企业办事更加便捷。", words: "由9个增加到5个" },
];
