import type { CheckedText, Passage } from "../checked-text.ts";
import { fold } from "../../official-text/fold.ts";
import type { Slip } from "../slip.ts";
import { SURNAMES } from "./surnames.ts";

/** Somebody in particular: 张某, 原局长李明, 王强同志, 有关人员, a person's own 其. */
const SOMEBODY = new RegExp(
  `[${SURNAMES}]某{1,2}|(?:原|时任)?(?:书记|局长|主任|科长|院长|校长|主席|理事长|部长|乡长|镇长|处长|站长|所长|会计|出纳|干部)[${SURNAMES}][\\u4e00-\\u9fa5]{1,2}(?=[,、。(]|同志|因|涉嫌|被|严重|利用|在)|[${SURNAMES}][\\u4e00-\\u9fa5]{1,2}(?=同志|(?:涉嫌|被立案|被留置|接受审查))`,
);
const DEALT_WITH = /涉嫌(?:严重)?(?:违纪|违法|职务|犯罪|贪污|受贿|挪用)|立案审查|立案调查|审查调查|采取留置|被留置|开除党籍|开除公职|党内(?:严重)?警告|留党察看|撤销党内|政务(?:警告|记过|记大过|降级|撤职|开除)|移送司法|移送检察|问题线索/;
/** A lead that was found, sent on or came in; with or without a number. */
const LEAD =
  /(?:收到|反映|移交|移送|转交|转办|交办|发现|梳理出?|涉及|核查|受理|核实|处置|办结)[^,。;]{0,16}?(?:问题线索|违纪线索|违法线索|违纪违法线索|腐败线索|线索)(?:\d+|[一二三四五六七八九十]+)[件条个起]|(?:问题线索|违纪线索|违纪违法线索|线索)(?:\d+|[一二三四五六七八九十]+)?[件条个起]?,?[^,。;]{0,6}(?:已|均)[^,。;]{0,12}(?:移交|移送|转交|办结|了结|处理|核查)|(?:移交|移送)[^,。;]{0,14}(?:问题线索|违纪违法线索)(?!情况|工作|管理|清单)/g;
const PROCEDURE = /(?:涉嫌(?:严重)?(?:违纪违法|违纪|违法|职务违法|职务犯罪)|立案审查调查|立案审查|立案调查|审查调查|采取留置措施)/g;
/** How such things are dealt with in general, and what was done elsewhere and is taught of. */
const GENERAL = /加强|规范|完善|健全|强化|制度|机制|办法|规则|程序|规程|规定|条例|流程|管理|案例|通报|警示|学习|凡是|一律|对于|如有|如发现|一经|及时移送|及时移交|要求|的[,、]|坚决/;

/** Leads on persons and what is done about them, which stay inside; how leads are handled in general may be told. */
export function leadOnPerson({ sentences }: CheckedText): Slip[] {
  return sentences.flatMap((sentence) => {
    const folded = fold(sentence.text);
    if (!DEALT_WITH.test(folded) && !folded.includes("线索")) return [];
    const person = SOMEBODY.exec(folded);
    const dealt = DEALT_WITH.exec(folded);
    if (person && dealt) return [slip(sentence, Math.min(person.index, dealt.index), Math.max(end(person), end(dealt)), "error")];
    if (GENERAL.test(folded.slice(0, 200)) && !/\d+[件条个起]|[一二三四五六七八九十][件条]/.test(folded)) return [];
    return first(folded, [LEAD, PROCEDURE]).map((match) => slip(sentence, match.index, end(match), "warning"));
  });
}

/** The first of each that is in no other. */
function first(folded: string, patterns: readonly RegExp[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const pattern of patterns) {
    for (const match of folded.matchAll(pattern)) if (!found.some((each) => match.index < end(each) && each.index < end(match))) found.push(match);
  }
  return found;
}

function end(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

const MESSAGES = {
  error: "写到了具体人员的违纪违法情况或问题线索，不应公开。",
  warning: "涉及问题线索或审查调查，请确认可以公开。",
};

function slip({ start }: Passage, from: number, until: number, severity: "error" | "warning"): Slip {
  return { code: "leadOnPerson", severity, message: MESSAGES[severity], start: start + from, end: start + until };
}
