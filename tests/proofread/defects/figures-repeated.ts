import type { Defect } from "../defect.ts";

export const DEFECTS: readonly Defect[] = [
  {
    code: "figuresDiffer",
    text: "发挥25家市级定点儿童康复机构的示范引领作用，带动服务质量整体提升。\n\n全市市级定点儿童康复机构共有24家，均已完成年度评估。",
    words: "24家",
  },
  {
    code: "figuresDiffer",
    text: "党组书记先后召开9次整改领导小组会议，研究部署巡察整改工作。\n\n整改以来，先后召开领导小组会议8次，逐项听取进展情况汇报。",
    words: "8次",
  },
  {
    code: "figuresDiffer",
    text: "在整改中注重建章立制，修订完善制度26项。\n\n截至目前，已修订完善制度28项，形成长效机制。",
    words: "28项",
  },
  {
    code: "figuresDiffer",
    text: "通过专项清理，累计挽回经济损失1369.5万元。\n\n各单位共挽回经济损失1396.5万元，资金已全部上缴。",
    words: "1396.5万元",
  },
  {
    code: "figuresDiffer",
    text: "目前全市登记在册困难残疾人家庭共有3.67万户，已逐户建档。\n\n经核实，全市登记在册困难残疾人家庭共有37632户。",
    words: "37632户",
  },
  {
    code: "figuresDiffer",
    text: "服务对象综合满意率为98.6%，群众评价较好。\n\n截至目前，服务对象综合满意率达到96.8%。",
    words: "96.8%",
  },
];
