import type { Severity } from "../../official-text/diagnostic.ts";

/** Wording that an office should not use. `mend` only where it fits as it stands. */
export type Banned = { wording: RegExp; severity: Severity; message: string; mend?: string };

/** What claims more than anybody can vouch for. 第一责任人, 第一议题 and 第一时间 are terms. */
export const ABSOLUTE: readonly Banned[] = [
  { wording: /最高级(?!别|人民)/g, severity: "warning", message: "“最高级”是绝对化用语。" },
  { wording: /(?:史无前例|绝无仅有|独一无二|举世无双|无与伦比|登峰造极|空前绝后)/g, severity: "warning", message: "这是绝对化用语，请改为有据可查的说法。" },
  { wording: /(?:最先进|最一流|最完美|最顶尖|最顶级|最优秀的成绩|史上最)/g, severity: "warning", message: "这是绝对化用语，请改为有据可查的说法。" },
  { wording: /(?:世界|国际|全球|国内|全国|全省|全市|全县)(?:顶尖|顶级|领先水平|首创|独创)/g, severity: "note", message: "请核对有无认定文件，没有的不宜这样说。" },
  { wording: /国家级(?=[,，。;；、:：的]|水平|标准|荣誉|$)/gm, severity: "note", message: "单说“国家级”没有依据，请写明由谁认定。" },
  {
    wording: /(?:全国|全省|全市|全县|全区|全系统|位居|排名|名列|稳居|位列)第一(?![季批期次轮届名个书责议时线])/g,
    severity: "note",
    message: "名次请写明由谁、按什么评定。",
  },
  { wording: /(?:彻底|完全|根本|全面)(?=杜绝)杜绝/g, severity: "warning", message: "“杜绝”加“彻底”说得太满，宜用“坚决防止”。", mend: "坚决防止" },
  { wording: /(?:绝不再|永不再?|再也不会)(?:发生|出现|反弹)/g, severity: "warning", message: "这样的保证说得太满。", },
  { wording: /(?:一劳永逸|永不反弹|零失误|零差错|零风险|万无一失)/g, severity: "note", message: "这样的保证说得太满，请斟酌。" },
  { wording: /百分之?百(?:地)?满意|100[%％](?:地)?满意|人人满意|群众(?:都|均|全部)?(?:非常|十分|完全)满意/g, severity: "warning", message: "满意程度说得太满，请写明调查人数和满意率。" },
  { wording: /圆满(?:完成|解决|成功|收官|结束)/g, severity: "note", message: "“圆满”是评价性用语，通报整改进展宜只写事实。" },
  { wording: /(?:彻底|根本|完美|全部彻底)解决/g, severity: "note", message: "请核对是否确已全部解决，不宜说得太满。" },
  { wording: /(?:效果|成效|成绩)(?:极其|极为|空前|无比)(?:显著|突出|明显)/g, severity: "note", message: "评价性用语说得太满，宜写事实。" },
];

/** About disabled persons, as 残疾人保障法 and the practice of the federations have it. */
export const DISABILITY: readonly Banned[] = [
  { wording: /残废(?:人|者)?(?!军人|金|票)/g, severity: "error", message: "“残废”是歧视性的旧称，应为“残疾人”或“残疾”。" },
  { wording: /聋哑人(?:士)?/g, severity: "error", message: "“聋哑人”是旧称，应为“听力言语残疾人”。", mend: "听力言语残疾人" },
  { wording: /聋哑(?=儿童|学生|患者|群体)/g, severity: "warning", message: "“聋哑”是旧称，应为“听力言语残疾”。", mend: "听力言语残疾" },
  { wording: /(?<!老年性?)痴呆(?!症|病)|呆傻|(?<!老年性?)痴呆(?=症|病)/g, severity: "warning", message: "这是不尊重残疾人的旧称，应按类别称“智力残疾”或“认知障碍”。" },
  { wording: /老年性?痴呆(?:症)?/g, severity: "note", message: "宜称“阿尔茨海默病”。", mend: "阿尔茨海默病" },
  { wording: /瞎子|(?<!装)瞎眼/g, severity: "error", message: "这是歧视性称呼，应为“视力残疾人”。" },
  { wording: /聋子/g, severity: "error", message: "这是歧视性称呼，应为“听力残疾人”。", mend: "听力残疾人" },
  { wording: /哑巴(?!亏)/g, severity: "error", message: "这是歧视性称呼，应为“言语残疾人”。", mend: "言语残疾人" },
  { wording: /(?:瘸子|跛子|拐子|瘫子|罗锅)/g, severity: "error", message: "这是歧视性称呼，应为“肢体残疾人”。", mend: "肢体残疾人" },
  { wording: /弱智(?:人|者|儿童)?/g, severity: "error", message: "“弱智”是歧视性称呼，应为“智力残疾”。" },
  { wording: /智障(?:人士|人|者|儿童)?/g, severity: "warning", message: "“智障”应为“智力残疾”。" },
  { wording: /傻子|白痴|低能儿?(?=[,，。、人]|儿童)/g, severity: "error", message: "这是歧视性称呼，应为“智力残疾人”。" },
  { wording: /疯子|神经病(?!学|理|变|科|专|医)/g, severity: "error", message: "这是歧视性称呼，应为“精神残疾人”。" },
  { wording: /精神病(?:人|患者)(?!福利|医院|院)/g, severity: "note", message: "宜称“精神障碍患者”或“精神残疾人”。" },
  { wording: /(?:缺陷儿童|残疾患者|侏儒(?!症))/g, severity: "warning", message: "这个称呼不尊重残疾人，请按残疾类别称呼。" },
  { wording: /自闭症/g, severity: "note", message: "残联系统的规范称呼是“孤独症”。", mend: "孤独症" },
  { wording: /(?<![未致])残疾证(?!明)/g, severity: "note", message: "证件全称是“残疾人证”。", mend: "残疾人证" },
];
