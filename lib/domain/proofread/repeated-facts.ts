import { findingsOf } from "../official-text/outline.ts";
import { spanAt } from "../official-text/span-at.ts";
import type { CheckedText } from "./checked-text.ts";
import { comparable, couldAgree, isCount, type Quantity, quantitiesIn } from "./quantities.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** One standing fact with its figure. `name` is what it is said of, in the words of the text; `ofWhole` where it is a total of the round. */
type Fact = { name: string; time: string; statement: Statement; quantity: Quantity };

/**
 * One fact told with two figures in two places. Only what is plainly the same: a thing of six characters or more that is said to be
 * there as a whole, a rate with its full name, or a total of meetings, rules or money of the round.
 */
export function repeatedFacts(checked: CheckedText): Slip[] {
  const first = new Map<string, Fact>();
  const findings = findingsOf(checked.outline);
  const measures = paragraphsOfMeasures(statementsOf(checked));
  const isApart = (statement: Statement, start: number) =>
    !measures.has(statement.paragraph) && spanAt(findings, statement.place(start, start + 1).start) === null;
  return statementsOf(checked).flatMap((statement) =>
    factsIn(statement, (start) => isApart(statement, start)).flatMap((fact) => {
      const key = `${fact.name}|${fact.time}`;
      const before = first.get(key);
      if (!before) first.set(key, fact);
      return before && before.statement !== statement ? differing(before, fact) : [];
    }),
  );
}

/** 一是……二是……: what was done about one problem, not of the whole round. */
function paragraphsOfMeasures(statements: readonly Statement[]): ReadonlySet<number> {
  return new Set(statements.flatMap(({ words, paragraph }) => (/^[一二三四五六七八九十]{1,2}是/.test(words) ? [paragraph] : [])));
}

function differing(before: Fact, { name, statement, quantity }: Fact): Slip[] {
  if (!comparable(before.quantity, quantity) || couldAgree(before.quantity, quantity)) return [];
  const then = before.statement.words.slice(before.quantity.start, before.quantity.end);
  const now = statement.words.slice(quantity.start, quantity.end);
  const message = `“${name}”前文写${then}，这里写${now}，请核对。`;
  return [{ code: "figuresDiffer", severity: "warning", message, ...statement.place(quantity.start, quantity.end) }];
}

function factsIn(statement: Statement, isApart: (start: number) => boolean): Fact[] {
  const { words } = statement;
  if (!/[\d二两三四五六七八九十百千%]/.test(words)) return [];
  return quantitiesIn(words).flatMap((quantity) => {
    if (quantity.limit) return [];
    const lead = words.slice(Math.max(0, quantity.start - REACH), quantity.start).split(/[,:]/).at(-1) ?? "";
    if (lead.length >= REACH) return [];
    const rest = /^[^,:、()]*/.exec(words.slice(quantity.end, quantity.end + 40))?.[0] ?? "";
    const forOne = FOR_ONE_THING.test(words.slice(Math.max(0, quantity.start - REACH), quantity.start));
    const name = nameOf(quantity, lead, rest, () => !forOne && isApart(quantity.start));
    return name ? [{ name, time: timeOf(words.slice(Math.max(0, quantity.start - 2 * REACH), quantity.start)), statement, quantity }] : [];
  });
}

/** What a figure is said of stands within so many characters before it. */
const REACH = 60;

function nameOf(quantity: Quantity, lead: string, rest: string, isApart: () => boolean): string | null {
  if (quantity.unit === "%") return rateName(lead);
  if (!isCount(quantity)) return null;
  const total = totalName(quantity, lead, rest);
  if (total) return isApart() || TOTAL.test(lead) ? total : null;
  return thingAfter(lead, rest) ?? thingBefore(lead);
}

/** What is told of different times is no contradiction. */
function timeOf(before: string): string {
  return /(?:\d{4}年(?:\d{1,2}月)?|去年|上年|前年|今年|(?:第?[一二三四]季度)|[上下]半年)(?!.*(?:\d{4}年|去年|上年|今年))/.exec(before)?.[0] ?? "";
}

const THERE = /(?:现有|共有|拥有|设有|建有|发挥|依托|所属|下属|所辖|下辖|全[省市县区镇乡院校]共?|我[省市县区]共?)$/;
const KIND_OF_THING = /^[\u4e00-\u9fa5]{5,20}$/;

/** 发挥25家市级定点儿童康复机构的示范引领作用. */
function thingAfter(lead: string, rest: string): string | null {
  if (!THERE.test(lead)) return null;
  const name = rest.split(/[的已均与和在为被将经]|进行|开展|完成|全部/)[0] ?? "";
  return name.length >= 6 && KIND_OF_THING.test(name) ? name : null;
}

/** 全市市级定点儿童康复机构共有24家. Nothing but the thing itself is in its clause. */
function thingBefore(lead: string): string | null {
  const said = /^(?:截至目前|目前|现在)?(?:全[省市县区镇乡院校]|我[省市县区])?(?:现有|共有|拥有|设有|建有|现|共)?([\u4e00-\u9fa5]{6,20}?)(?:总数|数量)?(共有|现有|已有|共计|合计|达到|共|有|达|为)?$/.exec(lead);
  const [whole, name = "", verb] = said ?? [];
  if (!whole || ACTION.test(name)) return null;
  return verb || /^(?:截至目前|目前|现在)?(?:全[省市县区镇乡院校]|我[省市县区]|现有|共有)/.test(whole) ? name : null;
}

const ACTION =
  /[了的把将对向从由与及]|(?<!社会|党|团|基层|专业)组织|开展|召开|培训|检查|抽查|走访|发现|整改|完成|新增|新建|修订|制定|印发|发放|投入|慰问|处理|约谈|查处|清退|追缴|收集|梳理|举办|表彰|累计|其中|分别|出台|解决|办理|受理|排查|查阅|发出|签订|选派|调整|补充|安装|建立|参加|接待|化解|评估|督促|开通|核查|征求|交流|配备|招聘|改造/;

/** 残疾儿童家长满意率为96.1%. */
function rateName(lead: string): string | null {
  if (/由|从|提高|上升|下降|降低|增长|同比|较/.test(lead)) return null;
  const name = /^(?:截至目前|目前)?([\u4e00-\u9fa5]{5,16}率)(?:均|已|仅)?(?:达到|达|为|是)?(?:约|近)?$/.exec(lead)?.[1];
  return name ?? null;
}

const TOTAL = /先后|累计|总共|总计|共/;
const FOR_ONE_THING = /针对(?!(?:市委|县委|区委|省委|党委)?(?:巡[察视]|反馈))|围绕|专门就|就此|就该|为此|每[年月季周]|由|从|各(?!.*共)|分别|原|拟|计划|将/;
const MEETING = /^(?:巡[察视]|整改|工作|的)*(领导小组|党组|党委|党支部|专题民主生活|组织生活|理事长办公|局长办公|推进|调度|部署)(?:工作|专题|整改|扩大)*会/;
const RULES_BEFORE = /(?:^|[\u4e00-\u9fa5])((?:修订|完善|制定|建立|健全|出台|新建|废止){1,3})(?:各项|各类|相关|内部|规章|管理|各种)*(?:制度|制度机制|规章制度)(?:共计|累计|共)?$/;
const MONEY = /(挽回|避免|追缴|追回|清退|退缴|收缴|退赔)(?:了)?((?:[\u4e00-\u9fa5]{2,8}))(?:共计|累计|共|达)?$/;

/** Meetings held, rules made, money brought back: told of the whole round, in its general sections or as a total. */
function totalName(quantity: Quantity, lead: string, rest: string): string | null {
  if (FOR_ONE_THING.test(lead)) return null;
  if (quantity.unit === "次") return meetingName(lead, rest);
  if (quantity.unit === "项") {
    const verbs = RULES_BEFORE.exec(lead)?.[1] ?? (/^(?:规章|管理|内部|各类|相关)*制度/.test(rest) ? /((?:修订|完善|制定|建立|健全|出台|新建|废止){1,3})了?$/.exec(lead)?.[1] : undefined);
    return verbs ? `${verbs}制度` : null;
  }
  const money = quantity.unit === "元" ? MONEY.exec(lead) : null;
  return money ? `${money[1]}${money[2]}` : null;
}

function meetingName(lead: string, rest: string): string | null {
  const before = /召开(?:了)?([\u4e00-\u9fa5]{2,20}会)(?:议)?(?:共计|累计|共)?$/.exec(lead)?.[1];
  const body = /(领导小组|党组|党委)(?:先后|共|累计)?召开(?:了)?(?:工作)?会议(?:共计|累计|共)?$/.exec(lead)?.[1];
  const kind = body ?? MEETING.exec(before ?? (/召开(?:了)?(?:共)?$/.test(lead) ? rest : ""))?.[1];
  return kind ? `召开${kind}会` : null;
}
