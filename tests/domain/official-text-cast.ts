import fc from "fast-check";

/** An outline as titles and measures alone; without categories or parts the title of that level is empty. */
export type Plan = { title: string; categories: { title: string; findings: { title: string; measures: string[] }[] }[] }[];

const SHORTCOMINGS = [
  "党组理论学习中心组学习制度执行不严格", "落实意识形态工作责任制有差距", "“三会一课”制度落实不到位", "履行主体责任缺位", "形式主义官僚主义依然存在",
  "财务报销审核把关不严", "工程项目招投标程序不规范", "服务群众意识不强，作风不够扎实", "基层党组织软弱涣散", "公务接待超标准", "内部审计流于形式",
  "固定资产底数不清", "贯彻落实上级决策部署不及时、不彻底", "重业务轻党建现象仍然存在", "医疗废物处置监管缺失", "采购验收走过场", "专项资金拨付迟缓",
];
const NEUTRAL = [
  "理论学习", "党费收缴", "公务用车管理", "合同管理", "干部选拔任用", "民主集中制执行", "惠民资金发放", "会议记录", "工会经费使用", "药品采购", "招生收费",
  "国有资产出租", "谈心谈话", "耕地保护", "信访接待", "档案保管", "差旅费报销", "干部职工考勤", "食堂管理",
];
const PARTS = [
  "贯彻落实党的路线方针政策和党中央重大决策部署方面", "群众身边腐败问题和不正之风方面", "基层党组织建设方面", "落实全面从严治党主体责任有差距", "履行核心职能不够到位",
  "聚焦党的领导弱化，党的建设缺失", "政治建设方面", "组织建设", "落实中央八项规定精神存在偏差",
];
const CATEGORIES = [
  "学习贯彻习近平新时代中国特色社会主义思想不深入方面", "执行民主集中制不严格", "理论武装方面", "服务意识不强，工作作风不实", "财务管理方面", "廉政风险防控有漏洞",
  "履职担当不够", "重点领域监管", "项目建设管理缺位", "干部管理",
];
const DEEDS = [
  "加强学习。召开党组会专题学习条例3次，撰写心得体会12篇", "完善制度。修订《财务管理办法》《公务接待管理规定》，明确审批权限和流程", "局党组书记带队到12个村开展调研，现场解决问题5个",
  "对2019年以来的账目逐笔核对，追回资金3.2万元", "举一反三开展自查自纠，发现同类问题4个，均已整改到位", "今年以来，与社区结对共建6次，慰问困难群众83户", "明确专人负责，每月25日前报送进展",
  "责令有关责任人作出书面检查，批评教育3人，提醒谈话5人", "于3月15日召开专题民主生活会，班子成员开展批评和自我批评", "强化监督检查。由派驻纪检监察组每季度抽查一次，结果纳入年度考核",
  "安装监控设备16台，实现重点区域全覆盖", "学校食堂大宗食材实行公开招标，由家长代表全程参与", "每周五组织集体学习，班子成员轮流领学", "医务科牵头对临床科室逐一检查，整改病历问题37份",
  "立行立改。10月底前已清退超标准收费1.86万元", "资产管理员对全部固定资产进行清查盘点，登记造册", "选派3名年轻干部到基层一线挂职锻炼", "公司纪委对相关部门负责人进行约谈",
  "按照“谁主管、谁负责”的原则，把责任落实到人", "从源头上堵塞漏洞，出台《合同管理办法（试行）》", "全面梳理历年合同56份，补签完善9份",
];

const HAN = [..."一二三四五六七八九十"];
const han = (n: number) => (n <= 10 ? HAN[n - 1] : `${n < 20 ? "" : HAN[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? "" : HAN[(n % 10) - 1]}`);
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** There are fifty such signs. */
const circled = (n: number) => String.fromCharCode(n <= 20 ? 0x245f + n : n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);

/** How a level is numbered. Two levels of one document take two kinds. */
const NUMBERS = [
  { kind: "一、", write: (n: number) => `${han(n)}、` },
  { kind: "(一)", write: (n: number) => `（${han(n)}）` },
  { kind: "(一)", write: (n: number) => `(${han(n)})` },
  { kind: "1.", write: (n: number) => `${n}.` },
  { kind: "1.", write: (n: number) => `${n}、` },
  { kind: "1.", write: (n: number) => wide(`${n}.`) },
  { kind: "1.", write: (n: number) => `${n}. ` },
  { kind: "(1)", write: (n: number) => `(${n})` },
  { kind: "(1)", write: (n: number) => `（${n}）` },
  { kind: "(1)", write: (n: number) => wide(`(${n})`) },
  { kind: "1)", write: (n: number) => `${n})` },
  { kind: "①", write: circled },
];

const quoted = (title: string) => title.replaceAll("“", "‘").replaceAll("”", "’");

/** How a finding is headed. Those that wrap the title in no words of their own are `bare`. */
const HEADINGS = [
  { bare: false, write: (title: string) => `关于“${quoted(title)}”的问题` },
  { bare: false, write: (title: string) => `针对“${quoted(title)}”问题` },
  { bare: false, write: (title: string) => `关于${title}的问题` },
  { bare: false, write: (title: string) => `“${quoted(title)}”问题整改情况` },
  { bare: false, write: (title: string) => `关于“${quoted(title)}”问题的整改落实情况` },
  { bare: true, write: (title: string) => title },
  { bare: true, write: (title: string) => `关于${title}方面` },
];

type Number = (typeof NUMBERS)[number];
type Measures = (measures: readonly string[], number: Number) => string[];

const inline = (mark: (n: number) => string) => (measures: readonly string[]) => [measures.map((words, index) => `${mark(index + 1)}${words}。`).join("")];
const lines = (mark: (n: number) => string) => (measures: readonly string[]) => measures.map((words, index) => `${mark(index + 1)}${words}。`);

/** How measures are told below a heading. */
const MEASURES: readonly Measures[] = [
  inline((n) => `${han(n)}是`),
  lines((n) => `${han(n)}是`),
  inline((n) => `第${han(n)}，`),
  inline((n) => ["首先，", "其次，", "再次，"][n - 1] ?? `第${han(n)}，`),
  inline((n) => `${n}.`),
  inline((n) => `（${n}）`),
  inline(circled),
  lines(() => "● "),
  lines(() => ""),
  (measures) => [`${measures.map((words) => words.replaceAll("。", "，")).join("；")}。`],
  (measures, { write }) => lines(write)(measures),
];
const NUMBERED = MEASURES.length - 1;

export type Style = {
  numbers: Number[];
  heading: (typeof HEADINGS)[number];
  measures: number;
  label: string;
  wrapper: boolean;
  runsThrough: boolean;
  stop: string;
  gap: string;
  indent: string;
  narrow: boolean;
};

const style = (levels: number): fc.Arbitrary<Style> =>
  fc
    .record({
      shuffled: fc.shuffledSubarray(NUMBERS, { minLength: NUMBERS.length }),
      heading: fc.constantFrom(...HEADINGS),
      measures: fc.nat(NUMBERED),
      label: fc.constantFrom("", "整改情况：", "【整改措施】", "问题表现：有关制度执行不严，个别环节存在漏洞。\n整改措施："),
      wrapper: fc.boolean(),
      runsThrough: fc.boolean(),
      stop: fc.constantFrom("", "。"),
      gap: fc.constantFrom("\n", "\n\n", "\r\n"),
      indent: fc.constantFrom("", "　　", "    "),
      narrow: fc.boolean(),
    })
    .map(({ shuffled, ...rest }) => {
      const taken = new Set(rest.wrapper ? ["一、"] : []);
      const numbers = shuffled.filter(({ kind }) => !taken.has(kind) && taken.add(kind));
      return { ...rest, numbers: numbers.slice(0, levels + 1) };
    });

const plan = (levels: number, titles: readonly string[]): fc.Arbitrary<Plan> => {
  const finding = fc.record({
    title: fc.constantFrom(...titles),
    measures: fc.uniqueArray(fc.constantFrom(...DEEDS), { minLength: 3, maxLength: 6 }),
  });
  const findings = (minLength: number) => fc.uniqueArray(finding, { minLength, maxLength: 4, selector: ({ title }) => title });
  const category = fc.record({ title: fc.constantFrom(...CATEGORIES), findings: findings(1) });
  const categories =
    levels === 3
      ? fc.uniqueArray(category, { minLength: 1, maxLength: 3, selector: ({ title }) => title })
      : findings(levels === 1 ? 3 : 1).map((each) => [{ title: "", findings: each }]);
  if (levels === 1) return categories.map((each) => [{ title: "", categories: each }]);
  const part = fc.record({ title: fc.constantFrom(...PARTS), categories });
  return fc.uniqueArray(part, { minLength: 2, maxLength: 4, selector: ({ title }) => title });
};

/** A document in some style, with the outline it was written from. A neutral bare title above numbered measures reads like a category, to people too. */
export const documents = fc.integer({ min: 1, max: 3 }).chain((levels) =>
  style(levels).chain((written) => {
    const isPlain = !written.heading.bare || written.measures !== NUMBERED;
    return plan(levels, isPlain ? [...SHORTCOMINGS, ...NEUTRAL] : SHORTCOMINGS).map((outline) => ({ outline, text: render(outline, levels, written) }));
  }),
);

function render(outline: Plan, levels: number, written: Style): string {
  const { wrapper, gap, indent, narrow } = written;
  const all = [
    "中共清河县水务局党组关于县委巡察整改进展情况的通报",
    "根据县委统一部署，2023年3月1日至4月30日，县委第二巡察组对县水务局党组进行了巡察。6月5日，县委巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。",
    ...(wrapper ? ["一、提高政治站位，扛牢整改责任", "局党组高度重视，研究部署整改工作。", "二、巡察反馈问题整改落实情况"] : []),
    ...body(outline, levels, written),
    ...(wrapper ? ["三、下一步工作打算", "下一步，县水务局党组将继续抓好后续整改。", "（一）加强理论武装。持续深化学习。"] : []),
    "欢迎广大干部群众对巡察整改落实情况进行监督。联系方式：电话0317-5556677；电子邮箱：qhswj@163.com。",
    "中共清河县水务局党组",
  ];
  const text = all.map((line) => indent + line).join(gap);
  return narrow ? text.replace(/[，；：（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
}

function body(outline: Plan, levels: number, { numbers, heading, measures, label, runsThrough, stop, gap, indent }: Style): string[] {
  const at = (level: number, n: number) => numbers[level]?.write(n) ?? "";
  const below = numbers[levels];
  let count = 0;
  return outline.flatMap((part, p) => {
    if (!runsThrough) count = 0;
    const own = levels > 1 ? [`${at(0, p + 1)}${part.title}`] : [];
    return own.concat(
      part.categories.flatMap((category, c) => {
        if (!runsThrough) count = 0;
        const title = levels > 2 ? [`${at(1, c + 1)}${category.title}${stop}`] : [];
        return title.concat(
          category.findings.flatMap((finding) => {
            count += 1;
            const told = below ? (MEASURES[measures]?.(finding.measures, below) ?? []) : [];
            const led = label.replace("\n", gap + indent);
            const labelled = led && told.length > 1 ? [led, ...told] : told.map((line) => led + line);
            return [`${at(levels - 1, count)}${heading.write(finding.title)}${stop}`, ...labelled];
          }),
        );
      }),
    );
  });
}
