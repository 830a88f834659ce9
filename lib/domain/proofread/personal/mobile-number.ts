import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";
import { masked } from "./mask.ts";

const MOBILE = /(?<![\dA-Za-z*.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z*])/g;
/** What an office gives for the public to call. */
const CONTACT = /(?:联系电话|联系方式|监督电话|举报电话|咨询电话|投诉电话|服务电话|热线|值班电话|信访电话|电话)[^。;\n]{0,30}$/;

/** Numbers of mobile phones, whole. One that is given for the public to call is only told of. */
export function mobileNumber({ folded }: CheckedText): Slip[] {
  return [...folded.matchAll(MOBILE)].map((match) => {
    const [written] = match;
    const place = { code: "mobileNumber" as const, start: match.index, end: match.index + written.length };
    if (CONTACT.test(folded.slice(Math.max(0, match.index - 40), match.index))) {
      return { ...place, severity: "note", message: "对外公布的电话是手机号码，请确认是单位公开的号码。" };
    }
    const [, prefix = "", number = ""] = /^(\+?86[- ]?)?(1[3-9][\d -]+)$/.exec(written) ?? [];
    return { ...place, severity: "error", message: "文中有手机号码，不应公开。", mend: prefix + masked(number, 3, 4) };
  });
}
