import { z } from "zod";
import { cleanText, lengthOf } from "#lib/domain/typed-text.ts";
import { type Mending, PASTED_MOST, type PastedProof } from "#lib/domain/proofread/pasted.ts";
import { dayOrNull } from "./fields.ts";

/** What the button of a mend sends: "misprint 12 14", or "all". */
const mending = z
  .string()
  .default("")
  .transform((value): Mending | null => {
    if (value === "all") return { all: true };
    const match = /^(\w+) (\d{1,7}) (\d{1,7})$/.exec(value);
    return match ? { all: false, code: match[1] ?? "", start: Number(match[2]), end: Number(match[3]) } : null;
  });

/** 文字核对: any text, and the day it was or will be published. */
export const PastedText = z.object({
  text: z
    .string("请粘贴要核对的文字。")
    .transform(cleanText)
    .refine((value) => value !== "", "请粘贴要核对的文字。")
    .refine((value) => lengthOf(value) <= PASTED_MOST, {
      error: (issue) => `文字最多 ${PASTED_MOST} 字，现有 ${lengthOf(String(issue.input))} 字，请分段核对。`,
    }),
  publishedOn: dayOrNull("发布日期"),
  mend: mending,
});

/** The button's value for one slip. */
export function mendValue({ code, start, end }: { code: string; start: number; end: number }): string {
  return `${code} ${start} ${end}`;
}

/** What the page of 文字核对 shows; `turn` counts the answers, so that fields start anew with each. */
export type PastedState = { turn: number } & (
  | { kind: "blank" }
  | { kind: "refused"; errors: Record<string, string>; text: string; publishedOn: string }
  | { kind: "checked"; proof: PastedProof; /** Of a mend: how many places; 0 where the text had changed before it. */ mended: number | null }
);
