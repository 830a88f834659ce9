import { dayOf, type DateAt, datesIn } from "./dates.ts";
import type { Facts, Found } from "./fact.ts";
import type { DocumentKind, FactName } from "./outline.ts";
import { type Paragraph, spanOf } from "./paragraph.ts";

type Sentence = { paragraph: Paragraph; text: string; from: number; dates: (DateAt & { resolved: string | null })[] };

/** Every sentence with a date, the years that the text leaves out taken from the date before. */
function* datedSentences(paragraphs: readonly Paragraph[]): Generator<Sentence> {
  let last: { year: number; month: number } | null = null;
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(/[^。;\n]+/g)) {
      const dates = datesIn(match[0]).map((date) => {
        const told = last ?? yearBefore(paragraph.text, match.index + date.index);
        const year: number | null = date.year ?? (told && (date.month < told.month - 6 ? told.year + 1 : told.year));
        if (year !== null) last = { year, month: date.month };
        return { ...date, resolved: dayOf({ ...date, year }) };
      });
      if (dates.length > 0) yield { paragraph, text: match[0], from: match.index, dates };
    }
  }
}

/** A year that no date tells: 2023年第一轮巡察. */
function yearBefore(text: string, index: number): { year: number; month: number } | null {
  const year = [...text.slice(Math.max(0, index - 200), index).matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return year ? { year: Number(year), month: 1 } : null;
}

/** The days a text tells of the inspection: its period, the feedback, the plan, its own publication. */
export function daysOf(paragraphs: readonly Paragraph[], furniture: readonly Paragraph[], kind: DocumentKind): Facts {
  const facts: Facts = {};
  const set = (name: FactName, { paragraph, from }: Sentence, date: Sentence["dates"][number] | undefined) => {
    if (facts[name] || !date?.resolved) return;
    facts[name] = { value: date.resolved, span: spanOf(paragraph, from + date.index, from + date.index + date.length) };
  };
  let seen = 0;
  for (const sentence of datedSentences(paragraphs)) {
    seen += 1;
    if (seen > 400) break;
    const { text, dates } = sentence;
    period(sentence, set);
    const feedback = dates.findLast((date) => /^[^。;]{0,60}?反馈/.test(after(text, date)) && !rangeAfter(text, date) && !rangeBefore(text, date));
    if (feedback && !/方案/.test(text.slice(feedback.index, text.indexOf("反馈", feedback.index)))) set("feedbackOn", sentence, feedback);
    const plan = dates.findLast((date) => /^[^。;]{0,70}?(?:制定|研究|审议|印发|通过|出台|形成|审定|下发)[^。;]{0,40}?(?:方案|台账|清单)|^[^。;]{0,40}(?:审议|研究)?通过\)?$/.test(after(text, date)));
    if (plan && (facts.feedbackOn?.value ?? "") <= (plan.resolved ?? "")) set("planOn", sentence, plan);
  }
  const published = publication(paragraphs, furniture);
  if (!published || isPlan(paragraphs)) return facts;
  // A letter that is only dated at its end was handed over that day.
  return kind === "feedback" ? { feedbackOn: published, ...facts } : { ...facts, noticeOn: published };
}

/** A plan or task list is not published; the day below it is that of its making. */
function isPlan(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.slice(0, 4).some(({ text }) => text.length <= 60 && /(?:方案|台账|清单|任务书)(?:\(.{1,12}\))?$/.test(text));
}

/** How far after a date its meaning is looked for. */
const REACH = 160;

function after(text: string, { index, length }: DateAt, reach = REACH): string {
  return text.slice(index + length, index + length + reach);
}

const RANGE = /^ *(?:起)?[至到\-~—－]+ */;
const rangeAfter = (text: string, date: DateAt) => RANGE.test(after(text, date, 8));
const rangeBefore = (text: string, date: DateAt) => /[至到\-~—－] *$/.test(text.slice(Math.max(0, date.index - 4), date.index));

/** 2021年10月15日至12月15日, 对……进行了巡察. */
function period(sentence: Sentence, set: (name: FactName, sentence: Sentence, date: Sentence["dates"][number] | undefined) => void): void {
  const { text, dates } = sentence;
  if (!/巡[察视]/.test(text)) return;
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1];
    if (after(text, date).startsWith("起")) set("periodStart", sentence, date);
    if (!next || !rangeAfter(text, date)) continue;
    if (date.resolved && next.resolved) {
      set("periodStart", sentence, date);
      set("periodEnd", sentence, next);
    }
    return;
  }
}

function publication(paragraphs: readonly Paragraph[], furniture: readonly Paragraph[]): Found | undefined {
  const dated = (paragraph: Paragraph, date: DateAt | undefined) => {
    const value = date && dayOf(date);
    return date && value ? { value, span: spanOf(paragraph, date.index, date.index + date.length) } : undefined;
  };
  for (const line of [...furniture, ...paragraphs.slice(0, 6)]) {
    const at = line.text.search(/(?:发布|发文|公开|公示|更新)?(?:时间|日期)[: ]/);
    if (at < 0 || line.text.length > 160) continue;
    const found = dated(line, datesIn(line.text).find((date) => date.index > at));
    if (found) return found;
  }
  const signature = paragraphs.slice(-8).reverse().find(({ text }) => isDateLine(text));
  const fromSignature = signature && dated(signature, datesIn(signature.text).at(-1));
  if (fromSignature) return fromSignature;
  const line = [...furniture.slice(0, 6), ...paragraphs.slice(0, 5)].find(({ text }) => text.length <= 60 && datesIn(text).some(dayOf) && /来源|作者|阅读|浏览|^\(?[\d年月日\-/. :]+\)?$/.test(text));
  return line && dated(line, datesIn(line.text)[0]);
}

/** A date alone, or at the end of a short line with the name of the signing body. */
function isDateLine(text: string): boolean {
  const date = datesIn(text).at(-1);
  if (!date || text.length > 60 || /[。;,]/.test(text)) return false;
  return after(text, date).replace(/[() ]/g, "") === "" && dayOf(date) !== null;
}
