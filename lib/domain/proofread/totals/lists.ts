import { itemsOf } from "../../official-text/enumeration.ts";
import { HAN_DIGITS, numeral } from "../../official-text/numerals.ts";
import { type Paragraph, spanOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** A list within a sentence that says how many it lists. */
type Listed = { at: number; digits: string; listed: number; open: boolean };

/** Lists within a sentence, against the number that goes with them. */
export function listCounts({ paragraphs }: CheckedText): Slip[] {
  return paragraphs.flatMap((paragraph) => [...documentsListed(paragraph), ...thingsListed(paragraph), ...pointsAnnounced(paragraph)].flatMap((each) => slipOf(paragraph, each)));
}

function slipOf(paragraph: Paragraph, { at, digits, listed, open }: Listed): Slip[] {
  const value = numeral(digits);
  // 等 leaves room for more than are named, never for fewer.
  if (value === null || value === listed || (open && value > listed)) return [];
  const message = `这里说是${digits}，列出的是${listed}项，请核对。`;
  return [{ code: "totalsDiffer", severity: "warning", message, ...spanOf(paragraph, at, at + digits.length) }];
}

const N = `(\\d{1,3}|[${HAN_DIGITS}两]{1,3})`;

/** 《甲》《乙》《丙》3项制度, or …等4项制度. */
const DOCUMENTS = new RegExp(`《[^《》]{1,60}》(?:[、和及与]{0,2}《[^《》]{1,60}》)+(等)?${N} ?[个项件份部](?:[^,。;、]{0,6}?)(?:制度|办法|规定|文件|方案|规则|细则|机制|通知)`, "g");

function documentsListed({ text }: Paragraph): Listed[] {
  return [...text.matchAll(DOCUMENTS)].map((match) => {
    const [whole, open, digits = ""] = match;
    const at = match.index + whole.lastIndexOf("》") + 1 + (open?.length ?? 0);
    return { at, digits, listed: whole.match(/《/g)?.length ?? 0, open: open !== undefined };
  });
}

/** 甲、乙、丙等3个县: names without a verb of their own between them. */
const THINGS = new RegExp(`((?:[^、,。;:()《》“”等]{1,12}、){2,20}[^、,。;:()《》“”等]{1,12})等${N} ?[个项家名所](?=县|市|乡|镇|村|街道|部门|单位|科室|方面|项目|制度|机构|企业|学校|医院|社区|环节|领域|岗位)`, "g");

function thingsListed({ text }: Paragraph): Listed[] {
  return [...text.matchAll(THINGS)].map((match) => {
    const [whole, names = "", digits = ""] = match;
    return { at: match.index + whole.lastIndexOf(digits), digits, listed: names.split("、").length, open: true };
  });
}

/** 采取以下三项措施：一是……二是……. */
const ANNOUNCED = new RegExp(`(?:以下|下列|如下|采取|做好|抓好|抓实|从|做到)${N} ?(?:个方面|项措施|项工作|条措施|个环节|点)(?:的?(?:工作|措施|着手|入手|整改))?[:。,] ?(?=一是|第一[,、]|首先)`, "g");

function pointsAnnounced({ text }: Paragraph): Listed[] {
  return [...text.matchAll(ANNOUNCED)].map((match) => {
    const [whole, digits = ""] = match;
    const from = match.index + whole.length;
    return { at: match.index + whole.indexOf(digits), digits, listed: itemsOf(text.slice(from), new Set([0])).length, open: false };
  });
}
