import type { Defect } from "../defect.ts";

export const DEFECTS: readonly Defect[] = [
  { code: "rateWrong", text: "共对640名学生家长进行电话抽查，608人满意，满意率96%。", words: "96%" },
  { code: "rateWrong", text: "巡察组反馈的32个问题，已完成整改29个，基本完成2个，未完成1个，完成率93.6%。", words: "93.6%" },
  { code: "rateWrong", text: "全年受理群众来信来访57件，办结54件，办结率98.2%。", words: "98.2%" },
  { code: "rateWrong", text: "发放问卷500份，回收问卷486份，回收率92.7%，基层意见得到充分反映。", words: "92.7%" },
  { code: "rateWrong", text: "抽检食品样品220批，合格217批，合格率达到99.6%。", words: "99.6%" },
  { code: "rateWrong", text: "梳理历年合同150份，其中手续不全的36份，占26%。", words: "26%" },
  { code: "rateWrong", text: "全年目标任务80人，实际培训84人，完成目标任务的110%。", words: "110%" },
  { code: "rateWrong", text: "应参加考核1250人，实际参加考核1200人，参加考核率为百分之九十八。", words: "百分之九十八" },
  { code: "rateWrong", text: "排查出安全隐患48处，整改完成47处，整改率100%。", words: "100%" },
  {
    code: "rateWrong",
    text: "一是开展回访。对120户脱贫户逐户回访，118户表示满意，满意率98.3%；二是抓好整改。对收集的65条意见建议，办结60条，办结率96.3%。",
    words: "96.3%",
  },
];
