import { numeral } from "../../official-text/numerals.ts";
import type { CheckedText } from "../checked-text.ts";
import type { ProofContext } from "../context.ts";
import type { Slip } from "../slip.ts";
import { ABSOLUTE, type Banned, DISABILITY } from "./banned.ts";
import { PLENUMS, PLENUMS_MOST } from "./plenums.ts";
import { TERMS } from "./terms.ts";

/** What claims too much, speaks ill of people, or miscounts what everybody knows. */
export function bannedWording({ text, sentences }: CheckedText, { publishedOn }: ProofContext): Slip[] {
  const listed = [...ABSOLUTE, ...DISABILITY, ...TERMS].flatMap((each) => found(text, each));
  return [...listed, ...asAgainstNormal(sentences), ...plenums(text, publishedOn)];
}

function found(text: string, { wording, severity, message, mend }: Banned): Slip[] {
  return [...text.matchAll(wording)].map((match) => ({
    code: "bannedWording",
    severity,
    message,
    start: match.index,
    end: match.index + match[0].length,
    ...(mend === undefined ? {} : { mend }),
  }));
}

/** 正常人, as if those with a disability were not normal. */
function asAgainstNormal(sentences: CheckedText["sentences"]): Slip[] {
  return sentences.flatMap(({ text, start }) => {
    if (!/残疾|障碍|残障|孤独症|失能/.test(text)) return [];
    return [...text.matchAll(/正常(?=人(?![民事员均数口])|儿童|孩子|学生)/g)].map(
      ({ index }): Slip => ({
        code: "bannedWording",
        severity: "warning",
        message: "与残疾人相对的是“健全人”，不是“正常人”。",
        start: start + index,
        end: start + index + 2,
        mend: "健全",
      }),
    );
  });
}

const PLENUM = /(?:党的)?(十八|十九|二十)届([一二三四五六七八九十]{1,3})中全会/g;

/** A plenum that there was not, or that the text could not know of. */
function plenums(text: string, publishedOn: ProofContext["publishedOn"]): Slip[] {
  return [...text.matchAll(PLENUM)].flatMap((match): Slip[] => {
    const [written, committee = "", digits = ""] = match;
    const held = PLENUMS[committee] ?? [];
    const number = numeral(digits) ?? 0;
    const place = { code: "bannedWording" as const, severity: "error" as const, start: match.index, end: match.index + written.length };
    if (number < 1 || number > PLENUMS_MOST) return [{ ...place, message: `没有“${committee}届${digits}中全会”，请核对届次。` }];
    const day = held[number - 1];
    if (day === undefined || publishedOn === null || publishedOn >= day) return [];
    return [{ ...place, message: `“${committee}届${digits}中全会”在发布之后才召开，请核对届次。` }];
  });
}
