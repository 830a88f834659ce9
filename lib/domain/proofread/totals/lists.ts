import { itemsOf } from "../../official-text/enumeration.ts";
import { HAN_DIGITS, numeral } from "../../official-text/numerals.ts";
import { type Paragraph, spanOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** A list within a sentence that says how many it lists. */
type Listed = { at: number; digits: string; listed: number; open: boolean };

/** Lists within a sentence, against the number that goes with them. */
export function listCounts({ paragraphs }: CheckedText): Slip[] {
  return paragraphs.flatMap((paragraph) => [...thingsListed(paragraph), ...pointsAnnounced(paragraph)].flatMap((each) => slipOf(paragraph, each)));
}

function slipOf(paragraph: Paragraph, { at, digits, listed, open }: Listed): Slip[] {
  const value = numeral(digits);
  // 等 leaves room for more than are named, never for fewer.
  if (value === null || value === listed || (open && value > listed)) return [];
  const message = `这里说是${digits}，列出的是${listed}项，请核对。`;
  return [{ code: "totalsDiffer", severity: "warning", message, ...spanOf(paragraph, at, at + digits.length) }];
}

const N = `(\\d{1,3}|[${HAN_DIGITS}两]{1,3})`;

/** 财务、人事、基建等3个岗位: words without a verb of their own between them. Names of places and offices are counted with the sums. */
const THINGS = new RegExp(`((?:[^、,。;:()《》“”等]{1,12}、){2,20}[^、,。;:()《》“”等]{1,12})等${N} ?[个项家名所](?=部门|单位|科室|方面|项目|制度|机构|企业|环节|领域|岗位)`, "g");

const OFFICE = /[县区市镇乡村局委科股]$|社区|街道|学校|医院|公司|支部|中心/;

function thingsListed({ text }: Paragraph): Listed[] {
  return [...text.matchAll(THINGS)].flatMap((match) => {
    const [whole, list = "", digits = ""] = match;
    const names = list.split("、");
    return names.every((name) => OFFICE.test(name)) ? [] : { at: match.index + whole.lastIndexOf(digits), digits, listed: names.length, open: true };
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
