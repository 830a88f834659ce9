import { HAN_DIGITS, numeral } from "./numerals.ts";
import type { Span, StatedFigures } from "./outline.ts";
import { type Paragraph, spanOf } from "./paragraph.ts";

const N = `(\\d{1,5}|[${HAN_DIGITS}两]{1,5})`;
const COUNT = `${N} ?(?:个|项|条|类|件|方面)?(?:具体|主要|突出|反馈|整改|重点|共性|个性|子)*(?:的)?`;
const DONE = "(?:全部)?(?:整改|已|均|全部)*(?:完成整改|整改完成|整改到位|整改完毕|整改销号|整改办结|完成销号|完成|销号|办结|整改)";

const FORMS: Record<keyof StatedFigures, readonly RegExp[]> = {
  total: [
    new RegExp(`(?:梳理|反馈|指出|分解|细化|认领|发现|归纳|提出|共|形成|涉及|针对)[^。;]{0,40}?(?<![第本])${COUNT}(?:问题|任务|事项)(?![^。;,]{0,4}线索)`),
    new RegExp(`(?:反馈|指出|发现|梳理|认领)[^。;]{0,16}?问题(?:共|计|共计)? ?${N} ?[个项条]`),
    new RegExp(`${COUNT}(?:问题|整改任务|整改事项)(?!线索)`),
  ],
  completed: [
    new RegExp(`(?<!基本|未|正在|尚)(?:已|其中|目前)?${DONE}(?:了)?(?:的)?(?:问题)? ?${N} ?[个项条件]`),
    new RegExp(`(?<!基本|未)${N} ?[个项条件](?:问题)?(?:已|均)+(?:经)?(?:全部|如期)?${DONE}`),
    new RegExp(`${N} ?[个项条](?:具体|主要|反馈|突出)*(?:问题|事项),?(?:现|目前|截至目前,?)?(?:已|均)+(?:经)?全部${DONE}`),
    new RegExp(`(?:已)(?:完成|整改)[^。,;]{0,6}?${N} ?[个项条]`),
  ],
  basicallyCompleted: [new RegExp(`基本(?:完成|整改)(?:整改|到位)?(?:的)? ?${N} ?[个项条]`), new RegExp(`${N} ?[个项条](?:问题)?(?:已)?基本(?:完成|整改)`)],
  unfinished: [
    new RegExp(`(?:未完成|尚未完成|未整改|正在整改|正在推进|整改中|推进中|未销号|正在抓紧整改)(?:整改)?(?:的)?(?:问题)? ?${N} ?[个项条]`),
    new RegExp(`${N} ?[个项条](?:问题)?(?:正在|尚未|未|仍在|还在)(?:有序|全力|抓紧|积极|加快)?(?:完成|整改|推进|持续|抓紧|按|销号|办理)`),
  ],
  longTerm: [
    new RegExp(`(?:长期坚持|长期整改|需长期|持续整改|持续推进|持续坚持)(?:整改|推进|坚持)?(?:的)?(?:问题)? ?${N} ?[个项条]`),
    new RegExp(`${N} ?[个项条](?:问题)?(?:需|需要|属于|为|正在)?(?:长期|持续)(?:坚持|整改|推进)`),
    new RegExp(`${N} ?[个项条](?:问题)?[^。;]{0,10}?(?:长期坚持|长期整改)`),
  ],
  rate: [/(?:完成率|整改率|销号率|办结率)(?:达|为|达到|已达)?(?:到)? ?(\d{1,3}(?:\.\d+)?) ?%/],
  measures: [
    new RegExp(`(?:整改)?(?:措施|举措)(?:共|为|计)? ?${N} ?[个项条]`),
    new RegExp(`${N} ?[个项条](?:具体|整改|针对性|有效|切实可行)*(?:的)?(?:整改)?(?:措施|举措)`),
  ],
  meetings: [
    new RegExp(`召开(?:了)? ?${N} ?次(?:巡[察视])?(?:整改)?(?:工作)?(?:领导小组|党组|党委|专题|推进|调度|党支部)`),
    new RegExp(`召开[^。,;]{0,24}?(?:领导小组|党组|党委|推进|调度|专题|部署|专班)[^。,;]{0,14}?会(?:议)?(?:共|累计)? ?${N} ?次`),
    new RegExp(`召开[^。;]{0,30}?会(?:议)? ?${N} ?次`),
    new RegExp(`召开(?:了)? ?${N} ?次[^。,;]{0,20}?会`),
  ],
  regulations: [
    new RegExp(`(?:制度|规章|规章制度|制度机制|文件|办法)(?:文件|机制|规定)?(?:共|累计|等)? ?${N} ?[项个件份条]`),
    new RegExp(`(?:制定|修订|完善|建立|出台|健全|新建|废止)[^。,;]{0,10}? ?${N} ?[项个件份](?:规章|内控|管理|相关|工作|各类)*(?:制度|规定|办法|机制)`),
  ],
};

const FIGURES: readonly (keyof StatedFigures)[] = [
  "total", "completed", "basicallyCompleted", "unfinished", "longTerm", "rate", "measures", "meetings", "regulations",
];

/** The figures that the text outside the findings states of the whole round. */
export function statedIn(paragraphs: readonly Paragraph[]): {
  stated: StatedFigures;
  statedPassages: Partial<Record<keyof StatedFigures, Span>>;
} {
  const stated: StatedFigures = {
    total: null, completed: null, basicallyCompleted: null, unfinished: null, longTerm: null, rate: null, measures: null, meetings: null, regulations: null,
  };
  const statedPassages: Partial<Record<keyof StatedFigures, Span>> = {};
  for (const figure of FIGURES) {
    const found = find(FORMS[figure], paragraphs);
    if (!found) continue;
    stated[figure] = found.value;
    statedPassages[figure] = found.span;
  }
  return { stated, statedPassages };
}

function find(forms: readonly RegExp[], paragraphs: readonly Paragraph[]): { value: number; span: Span } | null {
  for (const form of forms) {
    for (const paragraph of paragraphs) {
      const match = form.exec(paragraph.text.slice(0, 4000));
      const digits = match?.slice(1).find((group) => group !== undefined);
      if (!match || digits === undefined) continue;
      const value = /\./.test(digits) ? Number(digits) : numeral(digits);
      if (value === null) continue;
      const at = match.index + match[0].lastIndexOf(digits);
      return { value, span: spanOf(paragraph, at, at + digits.length) };
    }
  }
  return null;
}
