import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { missingStops } from "./missing-stops.ts";

/** 。。 and ，、; marks out of order at the end of a quotation; a comma before 等; 、 between titles; a hyphen for a dash; stray blanks; stops left out. */
export function punctuation(checked: CheckedText): Slip[] {
  const { text, folded } = checked;
  return [
    ...doubled(text, folded),
    ...atQuotations(text, folded),
    ...beforeAndSoOn(text),
    ...betweenTitles(text, folded),
    ...dashes(text),
    ...blanks(text, folded),
    ...missingStops(checked),
  ];
}

/** The heavier mark is the one that was meant. */
const WEIGHT = "、,:;。!?";

const DOUBLED = /[。、,;:]{2,}|[!?][。、,;:]/g;

function doubled(text: string, folded: string): Slip[] {
  return [...folded.matchAll(DOUBLED)].flatMap((match): Slip[] => {
    const [marks] = match;
    const [start, end] = [match.index, match.index + marks.length];
    // http::, "a";;: nothing of Chinese text.
    if (!/[\u4e00-\u9fa5”’》)\d%]/.test(folded.charAt(start - 1)) || /^[,;:]+$/.test(marks) === /[A-Za-z]/.test(folded.charAt(end))) {
      if (!/[。、]/.test(marks)) return [];
    }
    if (/^。{3,}$/.test(marks)) {
      return [{ code: "punctuation", severity: "warning", message: "省略号应为“……”。", start, end, mend: "……" }];
    }
    const heaviest = [...marks].reduce((most, mark, at) => (WEIGHT.indexOf(mark) > WEIGHT.indexOf(marks.charAt(most)) ? at : most), 0);
    const mend = text.charAt(start + heaviest);
    return [{ code: "punctuation", severity: "error", message: `标点重复：“${text.slice(start, end)}”。`, start, end, mend }];
  });
}

/** A stop before and after the closing mark, or a mark before it that opens what follows. */
const AT_QUOTATIONS: readonly { wrong: RegExp; message: string; mend: (marks: string) => string }[] = [
  { wrong: /。[”’]。/g, message: "引文末尾已有句号，引号外不再用。", mend: (marks) => marks.slice(0, 2) },
  { wrong: /[,、;][”’][,、;。]/g, message: "引号内外都有标点，应只留引号外的。", mend: (marks) => marks.slice(1) },
  { wrong: /[、;](?=[”’》])[”’》]/g, message: "这个标点应在后引号、后书名号之外。", mend: (marks) => marks.slice(1) + marks.charAt(0) },
  { wrong: /[“‘《][、,;。]+/g, message: "前引号、前书名号之后不应有标点。", mend: (marks) => marks.charAt(0) },
];

function atQuotations(text: string, folded: string): Slip[] {
  let done = 0;
  return AT_QUOTATIONS.flatMap(({ wrong, message, mend }) =>
    [...folded.matchAll(wrong)].map((match): Slip => {
      const [start, end] = [match.index, match.index + match[0].length];
      return { code: "punctuation", severity: "warning", message, start, end, mend: mend(text.slice(start, end)) };
    }),
  )
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isNew = start >= done;
      if (isNew) done = end;
      return isNew;
    });
}

/** 甲、乙、等: not 等级, 等待. */
const BEFORE_AND_SO_ON = /[、，,]等(?=[。；，、;,）)]|部门|单位|方面|工作|问题|文件|制度|人员|措施|内容|环节|领域|形式|方式|多|[一二三四五六七八九十\d]+[个项家件名人种类])/g;

function beforeAndSoOn(text: string): Slip[] {
  return [...text.matchAll(BEFORE_AND_SO_ON)].map(({ index }) => ({
    code: "punctuation",
    severity: "warning",
    message: "“等”之前不用顿号、逗号。",
    start: index,
    end: index + 2,
    mend: "等",
  }));
}

/** 《甲》、《乙》 is right by habit and needless by GB/T 15834-2011, 4.5.3.5: told once. */
function betweenTitles(text: string, folded: string): Slip[] {
  const all = [...folded.matchAll(/》、(?=《)|”、(?=“)/g)];
  const [first] = all;
  if (!first) return [];
  const often = all.length > 1 ? `全文共有${all.length}处。` : "";
  const message = `书名号、引号之间并列时通常不用顿号（GB/T 15834）。${often}`;
  return [{ code: "punctuation", severity: "note", message, start: first.index, end: first.index + 2, mend: text.charAt(first.index) }];
}

function dashes(text: string): Slip[] {
  return [...text.matchAll(/(?<=[\u4e00-\u9fa5”》）)])(?:--|——-|－－)(?=[\u4e00-\u9fa5“《（(])/g)].map((match) => ({
    code: "punctuation",
    severity: "note",
    message: "破折号应为“——”。",
    start: match.index,
    end: match.index + match[0].length,
    mend: "——",
  }));
}

/** A page that sets a blank after each comma has it for a habit: told once. */
const HABIT = 4;

function blanks(text: string, folded: string): Slip[] {
  // Ideographic blanks set apart what a page lists: 分享到 and its buttons.
  const all = [...text.matchAll(/(?<=[\u4e00-\u9fa5\d”》）)%])[，,、；;。：:][ \u00a0]{1,3}(?=[\u4e00-\u9fa5“《（(])/g)];
  const stops = folded.match(/[,、;:]/g)?.length ?? 0;
  const told = all.length >= HABIT || all.length * 3 > stops ? all.slice(0, 1) : all;
  return told.map((match) => ({
    code: "punctuation",
    severity: "note",
    message: all.length > told.length ? `标点之后多了空格，全文共有${all.length}处。` : "标点之后多了空格。",
    start: match.index,
    end: match.index + match[0].length,
    mend: text.charAt(match.index),
  }));
}
