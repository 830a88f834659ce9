import type { Defect } from "../defect.ts";
import { type SmallFinding, smallNotice } from "../small-notice.ts";

const COPIED = "组织业务骨干赴邻县供水企业学习考察，形成调研报告1份，结合本县管网实际提出改造建议6条，报经处务会研究后逐条落实。";
const NEARLY = "组织技术骨干赴邻县供水企业学习考察，形成调研报告2份，结合本县管网实际提出改造建议6条，报经处务会研究后逐条落实。";
const SENTENCE = "由分管负责人牵头成立核查专班对近三年的台账凭证合同逐页比对并建立问题清单。";

const three = (one: readonly string[], other: readonly string[]): readonly SmallFinding[] => [
  { title: "管网漏损率偏高", measures: ["安装分区计量表42块，夜间巡检发现漏点18处。", ...one] },
  { title: "收费公示不及时", measures: ["更新公示栏9处，公布举报电话1部。", "每月5日前公示上月水价执行情况。"] },
  { title: "技术力量薄弱", measures: ["招录专业技术人员3名。", ...other] },
];

const empty: SmallFinding = {
  title: "担当精神不足",
  measures: ["切实提高思想认识，进一步增强责任感和使命感。", "不断强化担当意识，主动作为、攻坚克难，推动各项工作再上新水平。"],
};
const vague: SmallFinding = { title: "工作统筹不够", measures: ["加强组织领导，健全工作机制，凝聚工作合力。", "坚持问题导向，统筹推进各项工作落地见效。"] };

export const DEFECTS: readonly Defect[] = [
  { code: "copiedParagraph", text: smallNotice({ findings: three([COPIED], [COPIED]) }), words: COPIED, nth: 2 },
  { code: "copiedParagraph", text: smallNotice({ findings: three([COPIED], [NEARLY]) }), words: NEARLY },
  {
    code: "copiedParagraph",
    text: smallNotice({ findings: three([`清理陈旧账目27笔。${SENTENCE}追回款项3.1万元。`], [`核对合同55份。${SENTENCE}补签协议8份，约谈相关负责人2名，责令限期改正。`]) }),
    words: SENTENCE,
    nth: 2,
  },
  {
    code: "copiedParagraph",
    text: `${COPIED}整改期间，党组书记先后4次到施工现场督办。\n一、提高认识\n党组把整改作为政治任务来抓。\n二、狠抓落实\n${COPIED}整改期间，党组书记先后4次到施工现场督办。`,
    words: `${COPIED}整改期间，党组书记先后4次到施工现场督办。`,
    nth: 2,
  },
  { code: "emptyFinding", text: smallNotice({ findings: [...three([], []), empty] }), words: "关于“担当精神不足”的问题。" },
  { code: "emptyFinding", text: smallNotice({ findings: [vague, ...three([], [])] }), words: "关于“工作统筹不够”的问题。" },
  { code: "emptyFinding", text: smallNotice({ findings: [vague], lead: "县委巡察组对供排水管理处党组进行了巡察，现将整改进展情况予以公布。" }), words: "关于“工作统筹不够”的问题。" },
  { code: "punctuation", text: smallNotice({ findings: [...three([], []), ...three([], [])], stop: (index) => (index === 2 ? "" : "。") }), words: "3.关于“技术力量薄弱”的问题" },
  { code: "punctuation", text: smallNotice({ findings: [...three([], []), ...three([], [])], stop: (index) => (index === 4 ? "。" : "") }), words: "5.关于“收费公示不及时”的问题。" },
];
