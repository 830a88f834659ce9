import type { Defect } from "../defect.ts";

export const DEFECTS: readonly Defect[] = [
  { code: "sumWrong", text: "新增康复站点：临河县3家、安平县4家、柳河县2家，共8家。", words: "8家" },
  { code: "sumWrong", text: "参加培训的干部共45人，其中男干部28人、女干部19人。", words: "45人" },
  { code: "sumWrong", text: "新认定困难户共26户，其中城镇14户、农村13户。", words: "26户" },
  { code: "sumWrong", text: "清理固定资产36件，其中东岭镇12件、西岭镇9件、南岭镇14件。", words: "36件" },
  { code: "sumWrong", text: "发放慰问金12.6万元、慰问品3.5万元，合计15.1万元。", words: "15.1万元" },
  { code: "sumWrong", text: "先后出台《合同管理办法》《印章使用规定》《档案借阅制度》两项制度。", words: "两" },
  { code: "sumWrong", text: "修订《党组议事规则》《财务管理规定》《采购管理办法》等2项制度，堵塞管理漏洞。", words: "2" },
  { code: "sumWrong", text: "对问题突出的两家单位：市第一养护所、市第二养护所、市机械站。", words: "两" },
  { code: "sumWrong", text: "督导组赴青禾县、石桥县、望江县四县开展现场督导。", words: "四" },
  { code: "sumWrong", text: "公众号开设“政策解读”“办事指南”“典型风采”四个栏目。", words: "四" },
  { code: "sumWrong", text: "修订完善了4项制度：《值班制度》《请假制度》《保密制度》。", words: "4" },
  { code: "sumWrong", text: "本年度共开展督查9次，其中一季度2次、二季度3次、三季度3次、四季度2次。", words: "9次" },
];
