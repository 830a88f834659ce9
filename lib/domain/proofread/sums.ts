import type { CheckedText } from "./checked-text.ts";
import { amountLike, comparable, isCount, type Quantity, quantitiesIn } from "./quantities.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** One entry of a list that adds up: 东光2家. */
type Part = { label: string; quantity: Quantity };

/** Such a list, with the figures that stand before and after it. */
type List = { parts: Part[]; before: Quantity | undefined; after: Quantity | undefined };

/** Sums that do not come to what is stated: A县3家、B县4家，共8家; 27人（男13人、女15人）. */
export function sums(checked: CheckedText): Slip[] {
  return statementsOf(checked).flatMap((statement) => {
    const counts = quantitiesIn(statement.words).filter((each) => isCount(each) && !each.about);
    if (counts.length < 3) return [];
    return listsOf(statement, counts).flatMap((list) => totalAfter(statement, list) ?? totalBefore(statement, list) ?? []);
  });
}

/** Lists of figures of one unit, each with its own short label before it, parted by 、 ， 和 and nothing else. */
function listsOf({ words }: Statement, counts: readonly Quantity[]): List[] {
  const lists: List[] = [];
  let list: List = { parts: [], before: undefined, after: undefined };
  let last: Quantity | undefined;
  for (const quantity of counts) {
    const label = words.slice(last?.end ?? Math.max(0, quantity.start - LABEL), quantity.start);
    const next = /^(?:\)?[、,和及]|以及)(?!其中)([\u4e00-\u9fa5A-Za-z“”]{1,12})$/.exec(label)?.[1];
    if (last && next !== undefined && quantity.unit === last.unit && !TOTAL.test(next)) list.parts.push({ label: next, quantity });
    else {
      list.after = quantity;
      list = { parts: [{ label: label.slice(-LABEL).split(/[,、:(]/).at(-1)?.replace(/^其中/, "") ?? "", quantity }], before: last, after: undefined };
      lists.push(list);
    }
    last = quantity;
  }
  return lists.filter(({ parts }) => parts.length > 1);
}

/** Longer than any label. */
const LABEL = 60;
const TOTAL = /^(?:共计|合计|总计|总共|一共|共)(?:为|达|有|是|:|处理|问责|查处|追责|清退|追缴|收回|新增|新建|建成|制定|修订|完善|整改)?$/;

/** The list first, its sum after: …，共8家. The sum is told directly: 共走访8家 may be about something else. */
function totalAfter(statement: Statement, { parts, after: total }: List): Slip | null {
  const last = parts.at(-1);
  if (!last || !total || total.unit !== last.quantity.unit) return null;
  const between = statement.words.slice(last.quantity.end, total.start).replace(/^\)?[,、]?/, "");
  if (!TOTAL.test(between) || parts.some(({ label }) => /累计|其中|同比|较/.test(label))) return null;
  return differs(statement, parts, total);
}

/** The sum first, its parts after: only where nothing else can belong to it. */
function totalBefore(statement: Statement, { parts, before: total }: List): Slip | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || !total || !comparable(total, first.quantity) || !isWhole(parts, total)) return null;
  const between = statement.words.slice(total.end, first.quantity.start - first.label.length);
  // How the round's own problems divide is for the check of its totals.
  if (/^(?:具体|主要|反馈|整改)?(?:问题|任务|事项|措施)/.test(between)) return null;
  const closed = /^[^,、]{0,12}[,:]?(?:其中)[:,]?$/.test(between) || /^[\u4e00-\u9fa5]{0,8}[(:]$/.test(between);
  if (!closed || /^[^,)]{0,3}(?:等|左右)/.test(statement.words.slice(last.quantity.end, last.quantity.end + 8))) return null;
  return differs(statement, parts, total);
}

/** Words that leave nothing out together: the first two of each must be there, what follows may be. */
const DIVISIONS: readonly (readonly RegExp[])[] = [
  [/^男(?:性|职工|党员|生|干部|同志|学员)?$/, /^女(?:性|职工|党员|生|干部|同志|学员)?$/],
  [/^党员$/, /^(?:非党员|群众)$/],
  [/^已?(?:完成|整改完成|完成整改|办结|整改到位)$/, /^尚?未(?:完成|办结|整改到位|完成整改)$|^正在(?:整改|办理|推进)$/, /^基本完成$/],
  [/^新?(?:建|制定|增|出台)$/, /^(?:修订|修改|完善|修订完善)$/, /^废止$/],
  [/^城镇$/, /^农村$/],
  [/^在职$/, /^离?退休$/],
  [/^合格$/, /^不合格$/],
  [/^满意$/, /^不满意$/, /^基本满意$/],
];

function isDivision(labels: readonly string[]): boolean {
  return DIVISIONS.some((forms) => {
    const found = labels.map((label) => forms.findIndex((form) => form.test(label)));
    return !found.includes(-1) && found.includes(0) && found.includes(1) && new Set(found).size === found.length;
  });
}

/** Labels of one kind each: 东岭镇、西岭镇; A类、B类; 一季度、二季度. */
function areOfOneKind(labels: readonly string[]): boolean {
  const kinds = new Set(labels.map((label) => /[县区市镇乡类级型]$|街道$|季度$/.exec(label)?.[0]));
  return kinds.size === 1 && !kinds.has(undefined) && new Set(labels).size === labels.length && labels.every((label) => label.length > 1);
}

/** Places may be named for example only, until they come to nearly all. */
function isWhole(parts: readonly Part[], total: Quantity): boolean {
  const labels = parts.map(({ label }) => label);
  if (isDivision(labels)) return true;
  const left = total.value - sumOf(parts);
  return areOfOneKind(labels) && left <= Math.max(1, total.value / 10);
}

function sumOf(parts: readonly Part[]): number {
  return Number(parts.reduce((sum, { quantity }) => sum + quantity.value, 0).toPrecision(12));
}

function differs(statement: Statement, parts: readonly Part[], total: Quantity): Slip | null {
  const sum = sumOf(parts);
  if (sum === total.value) return null;
  const written = statement.words.slice(total.start, total.end);
  const due = amountLike(written, sum);
  const told = parts.map(({ label, quantity }) => `${label}${statement.words.slice(quantity.start, quantity.end)}`).join("、");
  return { code: "sumWrong", severity: "error", message: `${told}，合计应为${due}，文中写${written}。`, ...statement.place(total.start, total.end) };
}
