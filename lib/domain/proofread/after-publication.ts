import type { Day } from "../day.ts";
import type { CheckedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { after, before, type Dated, datesOf, placeOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";

/** Things done, dated after the day on which the text is or was published. */
export function afterPublication(checked: CheckedText, { publishedOn }: ProofContext): Slip[] {
  const published = publishedOn ?? (checked.outline.kind === "notice" ? checked.outline.inspection.noticeOn : null);
  if (published === null) return [];
  return datesOf(checked)
    .filter((date) => isAfter(date, published) && isDone(date))
    .map((date) => ({
      code: "dateAfterPublication",
      severity: "error",
      message: `“${wordsOf(date)}”晚于发布日期${chinese(published)}，而文中说的是已经做过的事。`,
      ...placeOf(date),
    }));
}

function isAfter({ on, year, month }: Dated, published: Day): boolean {
  if (on !== null) return on > published;
  return year !== null && `${year}-${String(month).padStart(2, "0")}` > published.slice(0, 7);
}

const COMING =
  /拟|计划|预计|预期|力争|确保|争取|有望|将(?:于|在|按|继续|进一步|全面|逐步|适时)|打算|下一步|公示|期限|时限|为期|有效|施行|执行|实施$|到期|截止|任期|规划|目标|前(?:完成|办结|整改|建成|清|全|全部|到位|,|$)|底前|之前|止|届满|顺延|还款|分期|开工|竣工|需|待|约定|合同|协议|承诺/;
const DONE = /了|已|完成|召开|印发|开展|组织|制定|出台|举办|学习|截至|修订|约谈|反馈|通过|检查|报送|办结|公布|发放|整改|缴|退|参加|建立|建成|启用|下发|走访|签订/;

/** Told as done in its own clause; plans, deadlines and terms lie ahead by their nature. */
function isDone(date: Dated): boolean {
  const clauses = after(date).split(",");
  const own = `${before(date, 16).split(",").at(-1) ?? ""}#${clauses[0] === "" ? `${clauses[0]},${clauses[1] ?? ""}` : (clauses[0] ?? "")}`;
  return !COMING.test(own) && DONE.test(own);
}

function chinese(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
