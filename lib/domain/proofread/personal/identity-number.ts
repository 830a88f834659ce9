import { identityNumberSpans } from "../../evidence/identity-numbers.ts";
import { isDay } from "../../day.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { masked } from "./mask.ts";

/** Numbers of citizens: 18 digits by their check character; 18 or 15 that only look like one, where the text calls them so. */
export function identityNumber({ text, folded }: CheckedText): Slip[] {
  const sure = identityNumberSpans(text).map(({ from, to }) => slip(text, from, to, "error", "文中有公民身份号码，不得公开。"));
  const taken = new Set(sure.map(({ start }) => start));
  return [...sure, ...doubtful(text, folded).filter(({ start }) => !taken.has(start))];
}

const LONG_NUMBER = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g;
const CALLED_SO = /(?:身份证|身份号|证件号|证号)[^\d。\n]{0,12}$/;

function doubtful(text: string, folded: string): Slip[] {
  return [...folded.matchAll(LONG_NUMBER)].flatMap((match): Slip[] => {
    const [number] = match;
    const [start, end] = [match.index, match.index + number.length];
    const isCalledSo = CALLED_SO.test(folded.slice(Math.max(0, start - 24), start));
    if (isCalledSo) return [slip(text, start, end, "error", "文中有身份证号码（校验位不符，可能有误），不得公开。")];
    return isOldNumber(number) ? [slip(text, start, end, "warning", "这个号码像15位的旧身份证号码，请核对。")] : [];
  });
}

/** Before 1999: a place, the day of birth with two digits for the year, three more. */
function isOldNumber(number: string): boolean {
  if (number.length !== 15 || !/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/.test(number)) return false;
  return isDay(`19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`);
}

function slip(text: string, start: number, end: number, severity: "error" | "warning", message: string): Slip {
  return { code: "identityNumber", severity, message, start, end, mend: masked(text.slice(start, end), 4, 4) };
}
