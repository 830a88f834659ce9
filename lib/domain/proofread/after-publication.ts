import type { Day } from "../day.ts";
import { longDay } from "../labels/dates.ts";
import { dayOf } from "../official-text/dates.ts";
import type { CheckedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { after, before, type Dated, datesOf, isRelative, placeOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";

/** Things done, dated after the day on which the text is or was published. */
export function afterPublication(checked: CheckedText, { publishedOn }: ProofContext): Slip[] {
  const { noticeOn, feedbackOn } = checked.outline.inspection;
  const published = publishedOn ?? (checked.outline.kind === "notice" ? noticeOn : null);
  if (published === null) return [];
  const ahead = nextSteps(checked);
  const plainYear = feedbackOn !== null && feedbackOn.slice(0, 4) === published.slice(0, 4) ? Number(published.slice(0, 4)) : null;
  return withYears(datesOf(checked), plainYear)
    .filter((date) => isAfter(date, published) && isDone(date) && placeOf(date).start < ahead)
    .map((date) => ({
      code: "dateAfterPublication",
      severity: date.on === null && date.bare ? "warning" : "error",
      message: `“${wordsOf(date)}”晚于发布日期${longDay(published)}，而文中说的是已经做过的事。`,
      ...placeOf(date),
    }));
}

/** Where feedback and publication are of one year, that is the year of a bare date, unless its paragraph has named another before. */
function withYears(dates: readonly Dated[], plain: number | null): Dated[] {
  let named: Dated | null = null;
  return dates.map((date) => {
    if (date.year !== null) named = date;
    const isPlain = named === null || named.statement.paragraph !== date.statement.paragraph || named.year === plain;
    if (date.year !== null || plain === null || !isPlain || isRelative(date.statement.words, date)) return date;
    return { ...date, year: plain };
  });
}

/** Where the section on what is to come begins. */
function nextSteps({ lines }: CheckedText): number {
  return lines.findLast(({ text }) => text.length <= 40 && /^[一二三四五六七八九十]{1,3}、.{0,10}(?:下一步|今后|后续|下步)/.test(text))?.start ?? Infinity;
}

function isAfter({ year, month, day }: Dated, published: Day): boolean {
  if (year === null) return false;
  const on = dayOf({ year, month, day });
  return on === null ? day === null && `${year}-${String(month).padStart(2, "0")}` > published.slice(0, 7) : on > published;
}

const COMING =
  /拟|计划|预计|预期|力争|确保|争取|有望|将(?:于|在|按|继续|进一步|全面|逐步|适时|开展|组织|召开|完成|对|再次)|打算|下一步|公示|期限|时限|为期|有效|施行|执行|实施$|到期|截止|任期|规划|目标|前(?:完成|办结|整改|建成|清|全|全部|到位|,|$)|底前|之前|止|届满|顺延|还款|分期|开工|竣工|需|待|约定|合同|协议|承诺/;
const DONE = /了|已|完成|召开|印发|开展|组织|制定|出台|举办|学习|截至|修订|约谈|反馈|通过|检查|报送|办结|公布|发放|整改|缴|退|参加|建立|建成|启用|下发|走访|签订/;

/** Told as done in its own clause; plans, deadlines and terms lie ahead by their nature. */
function isDone(date: Dated): boolean {
  const clauses = after(date).split(",");
  const own = `${before(date, 16).split(",").at(-1) ?? ""}#${clauses[0] === "" ? `${clauses[0]},${clauses[1] ?? ""}` : (clauses[0] ?? "")}`;
  return !COMING.test(own) && DONE.test(own);
}
