import { misprintsIn } from "../../official-text/misprints/find.ts";
import type { Severity } from "../../official-text/diagnostic.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { doublings } from "./doubling.ts";

/** 领城, 服中心, 截止目前; 的的 and 落实落实; 3614残疾人 without its 名. */
export function misprint({ text, folded }: CheckedText): Slip[] {
  return [...confused(text, folded), ...doublings(text, folded), ...likenesses(folded), ...uncounted(folded)];
}

const DOUBT: Record<Severity, (from: string, to: string) => string> = {
  error: (from, to) => `“${from}”应为“${to}”。`,
  warning: (from, to) => `“${from}”可能是“${to}”之误，请核对。`,
  note: (from, to) => `“${from}”在公文中宜写作“${to}”。`,
};

function confused(text: string, folded: string): Slip[] {
  return misprintsIn(text, folded).map(({ start, end, from, to, severity }) => {
    const written = text.slice(start, end);
    // Written in traditional characters, a mend in simplified ones would mix the two.
    const mend = written === from ? { mend: to } : {};
    return { code: "misprint", severity, message: DOUBT[severity](written, to), start, end, ...mend };
  });
}

/** 象家人一样: 像 is what compares, and 对象, 现象, 形象 are other words. */
const LIKENESS = /(?<=^|[,。、;:“(]|[不就好要能更正都也])象(?=[\u4e00-\u9fa5]{1,8}?(?:一样|那样|似的|一般))/gm;

function likenesses(folded: string): Slip[] {
  return [...folded.matchAll(LIKENESS)].map(({ index }) => ({
    code: "misprint",
    severity: "warning",
    message: "表示相似应用“像”。",
    start: index,
    end: index + 1,
    mend: "像",
  }));
}

/** People are counted in 名, 户 and the like: not 为3614残疾人办理. A year stands before them as it is, and so does a number of a list. */
const UNCOUNTED = /(?<=[\u4e00-\u9fa5])(\d{1,6})(?=(?:残疾人|残疾儿童|党员|干部|职工|学生|患者|村民|居民|工作人员|评残医师))/g;
const NOT_A_COUNT = /[第表图附件条款项号楼]$/;

function uncounted(folded: string): Slip[] {
  return [...folded.matchAll(UNCOUNTED)]
    .filter((match) => !NOT_A_COUNT.test(folded.charAt(match.index - 1)))
    .map((match) => {
      const [figure] = match;
      const [start, end] = [match.index, match.index + figure.length];
      return { code: "misprint", severity: "warning", message: `“${figure}”之后少了量词“名”。`, start, end, mend: `${figure}名` };
    });
}
