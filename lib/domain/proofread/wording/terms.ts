import type { Banned } from "./banned.ts";

const Q = "[“‘\"「]";

/** Terms that are counted wrong or lack a word: only those of which there is no doubt. */
export const TERMS: readonly Banned[] = [
  { wording: new RegExp(`(?<=${Q})[一三四五]个确立(?=[”’"」])`, "g"), severity: "error", message: "应为“两个确立”。", mend: "两个确立" },
  { wording: new RegExp(`(?<=${Q})[一三四五]个维护(?=[”’"」])`, "g"), severity: "error", message: "应为“两个维护”。", mend: "两个维护" },
  { wording: new RegExp(`(?<=${Q})[二两三五六]个意识(?=[”’"」])`, "g"), severity: "error", message: "应为“四个意识”。", mend: "四个意识" },
  { wording: new RegExp(`(?<=${Q})(?:[二两三五六]个自信|四个自觉)(?=[”’"」])`, "g"), severity: "error", message: "应为“四个自信”。", mend: "四个自信" },
  { wording: /[三五六]个全面(?=[”’"」]?战略布局)/g, severity: "error", message: "应为“四个全面”战略布局。", mend: "四个全面" },
  { wording: /[三四六]位一体(?=[”’"」]?总体布局)/g, severity: "error", message: "应为“五位一体”总体布局。", mend: "五位一体" },
  { wording: /中央[六七九十]项规定/g, severity: "error", message: "应为“中央八项规定”。", mend: "中央八项规定" },
  { wording: /[二两四]重一大|三重[二两三]大/g, severity: "error", message: "应为“三重一大”。", mend: "三重一大" },
  { wording: /[二两四五]会一课|三会[二两三]课/g, severity: "error", message: "应为“三会一课”。", mend: "三会一课" },
  { wording: /[两双]岗[一双]责|一岗[两三]责/g, severity: "error", message: "应为“一岗双责”。", mend: "一岗双责" },
  { wording: /坚定(?=[“「]四个意识[”」])/g, severity: "warning", message: "“四个意识”应与“增强”搭配。", mend: "增强" },
  { wording: /(?:增强|树牢)(?=[“「]四个自信[”」])/g, severity: "note", message: "“四个自信”通常与“坚定”搭配。", mend: "坚定" },
  { wording: /(?:增强|坚定)(?=[“「]两个维护[”」])/g, severity: "warning", message: "“两个维护”应与“做到”搭配。", mend: "做到" },
  {
    wording: /习近平(?:新时代特色社会主义|新时代社会主义|中国特色社会主义|新时代中国社会主义|新时期中国特色社会主义|新时代有中国特色社会主义)思想/g,
    severity: "error",
    message: "应为“习近平新时代中国特色社会主义思想”。",
    mend: "习近平新时代中国特色社会主义思想",
  },
  { wording: /习总书记|习总(?=[,，。的在]|强调|指出)/g, severity: "error", message: "应称“习近平总书记”。", mend: "习近平总书记" },
  { wording: /社会主义价值核心观|社会主义核心价值体观|社会主义的核心价值观/g, severity: "error", message: "应为“社会主义核心价值观”。", mend: "社会主义核心价值观" },
  { wording: /党的(?:十八|十九|二十)届(?:全国)?代表大会/g, severity: "error", message: "全国代表大会称“次”：中央委员会才称“届”。" },
  { wording: /(?<!第)(?:十八|十九|二十)次(?:全国)?代表大会/g, severity: "note", message: "全称是“中国共产党第……次全国代表大会”。" },
  { wording: /牢记使命[,，、]不忘初心/g, severity: "warning", message: "应为“不忘初心、牢记使命”。", mend: "不忘初心、牢记使命" },
  { wording: /全面依法治党|全面从严治国/g, severity: "error", message: "应为“全面从严治党”“全面依法治国”，请核对。" },
];
