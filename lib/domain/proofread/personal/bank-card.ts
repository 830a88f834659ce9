import { identityNumberSpans } from "../../evidence/identity-numbers.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { masked } from "./mask.ts";

const CANDIDATE = /(?<![\dA-Za-z.-])\d(?:[ -]?\d){12,18}(?![\dA-Za-z]|[ -]?\d)/g;
const CALLED_SO = /(?:卡号|账号|帐号|账户|帐户|银行卡|工资卡|一卡通|存折|开户行)[^\d。\n]{0,14}$/;
/** 银联 from 16 digits up, Visa, Mastercard, JCB, American Express, and the old cards of the Chinese banks. */
const ISSUED = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13}|95(?:58|59|55)\d{11,15}|60\d{14,17})$/;

/** Numbers of bank cards: their last digit checks the rest (ISO/IEC 7812). */
export function bankCard({ text, folded }: CheckedText): Slip[] {
  const citizens = new Set(identityNumberSpans(text).map(({ from }) => from));
  return [...folded.matchAll(CANDIDATE)].flatMap((match): Slip[] => {
    const [written] = match;
    const number = written.replace(/[ -]/g, "");
    if (citizens.has(match.index) || !isCardNumber(number)) return [];
    const isCalledSo = CALLED_SO.test(folded.slice(Math.max(0, match.index - 24), match.index));
    if (!isCalledSo && !ISSUED.test(number)) return [];
    return [
      {
        code: "bankCard",
        severity: isCalledSo ? "error" : "warning",
        message: isCalledSo ? "文中有银行卡号，不得公开。" : "这个号码像银行卡号，请核对。",
        start: match.index,
        end: match.index + written.length,
        mend: masked(written, 4, 4),
      },
    ];
  });
}

/** Luhn. A number of one and the same digit is none. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number) || /^(\d)\1*$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
