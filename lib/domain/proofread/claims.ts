import { HAN_DIGITS, numeral } from "../official-text/numerals.ts";
import { findingsOf, type Span } from "../official-text/outline.ts";
import { type Paragraph, spanOf } from "../official-text/paragraph.ts";
import { spanAt } from "../official-text/span-at.ts";
import type { CheckedText } from "./checked-text.ts";

/** What a text states of a whole round: how many there are, and how many of those are in which state. */
export type Figure = "total" | "completed" | "basicallyCompleted" | "unfinished" | "longTerm";

/**
 * One figure, with the place of its number. `noun` is what a total counts; `verb`, by which it came about; `all`, that these are said to
 * be all; `ofInspection`, that the sentence speaks of the inspection and not of one part; `detail`, that it stands in brackets behind
 * 其中 and divides a figure before it.
 */
export type Claim = Span & {
  figure: Figure;
  value: number;
  unit: string;
  noun: string | null;
  verb: string | null;
  all: boolean;
  ofInspection: boolean;
  detail: boolean;
};

const N = `(?<value>\\d{1,5}|[${HAN_DIGITS}两]{1,5})`;
const UNIT = "(?<unit>[个项条件])";
const KIND = "(?:具体|主要|突出|反馈|整改|重点|方面)";
const NOUN = "(?<noun>问题|任务|事项|措施|举措)";
const DONE = "(?:完成整改|完成销号|整改完成|整改到位|整改完毕|整改销号|整改办结|完成|销号|办结|整改)";
/** 针对反馈的28个问题: handed over is what counts. */
const VERB = "(?<verb>反馈|指出|提出|发现|梳理|归纳|分解|细化|认领|形成|(?:针对|围绕|对)(?![^。;]{0,30}?(?:反馈|指出|梳理|细化)))";
/** What a figure is of must end there: 完成12个项目 is none of ours. */
const CLOSED = "(?=问题|任务|事项|[,。;:、()!?]|$)";

/** 9个问题，已完成整改7个: the figure is the one that follows. */
const NOT_COUNTED = `(?!(?:整改|完成|到位|完毕|销号|办结){0,2}[了的]?(?:问题)?(?:有|共)? ?[\\d${HAN_DIGITS}])`;

/** The forms of each figure, the most telling first; the number is the group `value`. */
const FORMS: Record<Figure, readonly RegExp[]> = {
  total: [
    new RegExp(`${VERB}[^。;]{0,40}?(?<![第本])${N} ?${UNIT}${KIND}{0,2}的?${NOUN}(?!线索)`, "g"),
    new RegExp(`${VERB}[^。;,]{0,12}?(?<noun>问题)[共计]{0,2} ?${N} ?${UNIT}${CLOSED}`, "g"),
    new RegExp(`(?<![第本])${N} ?${UNIT}${KIND}{0,2}的?${NOUN}(?=,? ?(?:中,?|现|目前|均|已|全部|完成|整改|基本))`, "g"),
  ],
  completed: [
    new RegExp(`(?<!基本|未|正在|尚|暂)(?:已|现|均|其中|目前|(?<all>全部)){0,3}${DONE}[了的]?(?:问题)?(?:有|共)? ?${N} ?${UNIT}${CLOSED}`, "g"),
    new RegExp(`(?<!第)${N} ?${UNIT}(?:${KIND}{0,2}(?:问题|任务|事项|措施|举措),? ?)?(?:现|目前|截至目前,?)?(?:已|均){1,2}经?(?<all>全部|全面)?如?期?${DONE}${NOT_COUNTED}`, "g"),
  ],
  basicallyCompleted: [new RegExp(`基本(?:完成|整改)(?:整改|到位)?[了的]?(?:问题)? ?${N} ?${UNIT}`, "g"), new RegExp(`${N} ?${UNIT}(?:问题)?已?基本(?:完成|整改)`, "g")],
  unfinished: [
    new RegExp(`(?:尚?未完成|尚?未启动|已申请销号(?:、正在审[核签])?|(?<!、)正在审[核签]|未整改|正在整改|正在推进|整改中|推进中|未销号|正在抓紧整改|正在办理)(?:整改)?的?(?:问题)?(?:有|共)? ?${N} ?${UNIT}`, "g"),
    new RegExp(`(?<!第)${N} ?${UNIT}(?:问题)?(?:正在|尚未|未|仍在|还在)(?:有序|全力|抓紧|积极|加快)?(?:完成|整改|推进|持续|按|销号|办理)`, "g"),
  ],
  longTerm: [
    new RegExp(`(?:长期坚持|长期整改|需要?长期|持续整改|持续推进|持续坚持)(?:整改|推进|坚持)?的?(?:问题)?(?:有|共)? ?${N} ?${UNIT}`, "g"),
    new RegExp(`(?<!第)${N} ?${UNIT}(?:问题)?(?:需要?|属于|为|正在)?(?:长期|持续)(?:坚持|整改|推进)`, "g"),
  ],
};

/** Right before a figure: it is of part of them, or of something else. */
const OF_PART = /(?:其中|余下|剩余|其余|另有?|还有|第[一二三四五六七八九十\d]+[类批轮个]|(?<!个)方面|共性|个性|立行立改|自查|新(?:发现|增)|未(?:整改|完成)到?位?)的?[^,。;\d]{0,6}$/;

/** What the paragraphs outside the findings state of the round, paragraph by paragraph, in order. */
export function claimsOf({ paragraphs, outline }: Pick<CheckedText, "paragraphs" | "outline">): Claim[][] {
  const findings = findingsOf(outline);
  const apart = paragraphs.filter((paragraph) => !spanAt(findings, spanOf(paragraph).start));
  return apart.map(claimsIn).filter((claims) => claims.length > 0);
}

const FIGURES: readonly Figure[] = ["basicallyCompleted", "unfinished", "longTerm", "completed", "total"];

function claimsIn(paragraph: Paragraph): Claim[] {
  const taken = new Set<string>();
  const claims = FIGURES.flatMap((figure) =>
    FORMS[figure].flatMap((form) =>
      [...paragraph.text.matchAll(form)].flatMap((match): Claim[] => {
        const { value: digits = "", unit = "", noun = null, verb = null, all } = match.groups ?? {};
        const value = numeral(digits);
        const at = match.index + match[0].lastIndexOf(digits + (match[0].includes(`${digits} ${unit}`) ? " " : "") + unit);
        const key = `${figure === "total" ? "total" : "state"} ${at}`;
        if (value === null || taken.has(key) || (figure === "total" && OF_PART.test(paragraph.text.slice(Math.max(0, at - 16), at)))) return [];
        taken.add(key);
        const said = { figure, value, unit, noun, verb, all: all !== undefined };
        return [{ ...said, ofInspection: isOfInspection(paragraph.text, at), detail: isDetail(paragraph.text, at), ...spanOf(paragraph, at, at + digits.length) }];
      }),
    ),
  );
  return claims.sort((a, b) => a.start - b.start || (a.figure === "total" ? -1 : 1));
}

/** 已销号11个（其中完成8个、长期坚持3个） */
function isDetail(text: string, at: number): boolean {
  return /[(（]其中[^()（）]*$/.test(text.slice(Math.max(0, at - 60), at));
}

function isOfInspection(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return /巡[察视]|[市县区省]委|反馈的[^。;,]{0,8}$/.test(before.slice(before.lastIndexOf("。") + 1));
}
