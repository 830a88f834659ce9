import { z } from "zod";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { choice, dayOrNull, id, idList, idOrNull, optionalText, text, textOrNull, version } from "./fields.ts";
import type { FormValues } from "./form.ts";

const EXPIRED = "页面已过期，请刷新后重试。";
const key = z.string(EXPIRED).regex(/^[pcfm]\d{1,7}$/, EXPIRED);
const offset = z.string(EXPIRED).regex(/^\d{1,8}$/, EXPIRED).transform(Number);
const offsetOrNull = z.union([z.literal("").transform(() => null), offset]).default(null);
const title = optionalText("标题", DRAFT_LIMITS.title);
const passage = optionalText("措施", DRAFT_LIMITS.passage);
/** Word for word, blanks at its ends too; only the line ends are those of the text again. */
const word = z
  .string(EXPIRED)
  .max(DRAFT_LIMITS.passage, EXPIRED)
  .transform((value) => value.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, ""));
const position = z.string("请填写编号。").regex(/^[1-9]\d{0,5}$/, "请填写数字编号。").transform(Number);
const yesOrNo = choice(["true", "false"], EXPIRED).transform((said) => said === "true");
const diagnosticCode = z.string(EXPIRED).regex(/^[\w-]{1,60}$/, EXPIRED);
const keyOrNull = z.union([z.literal("").transform(() => null), key]).default(null);
const DATES = ["periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn", "deadline"] as const;
const FACTS = ["party", "partyShort", "body", "round", ...DATES, "phone", "post", "email"] as const;

const assignment = {
  target: textOrNull("整改目标", DRAFT_LIMITS.target),
  leaderId: idOrNull,
  leadDepartmentId: idOrNull,
  supportingDepartmentIds: idList,
  responsible: textOrNull("责任人", DRAFT_LIMITS.responsible),
  deadline: dayOrNull("整改时限"),
};

/** A draft as the form saw it. */
const seen = { draftId: id, version };

/** The longest text that can be pasted: a form carries 1 MB, and a character takes three bytes. Longer ones come as files. */
const TEXT_MOST = 200_000;

/** 粘贴文字: an official text as it is. */
export const PasteText = z.object({ text: text("文本", TEXT_MOST) });
export type PasteText = z.infer<typeof PasteText>;

/** 更正: one field per member of the correction, `kind` tells which; `correctionFields` says the same the other way round. */
export const CorrectDraft = z
  .discriminatedUnion("kind", [
    z.object({ ...seen, kind: z.literal("fact"), name: choice(FACTS, EXPIRED), value: textOrNull("内容", DRAFT_LIMITS.fact) }),
    z.object({ ...seen, kind: z.literal("rename"), key, title }),
    z.object({ ...seen, kind: z.literal("reword"), key, text: passage }),
    z.object({ ...seen, kind: z.literal("respell"), start: offset, end: offset, from: word, to: word }),
    z.object({ ...seen, kind: z.literal("renumber"), key, number: position }),
    z.object({ ...seen, kind: z.literal("move"), key, to: key }),
    z.object({ ...seen, kind: z.literal("merge"), key }),
    z.object({ ...seen, kind: z.literal("split"), key, at: key, title }),
    z.object({ ...seen, kind: z.literal("splitMeasure"), key, first: passage, second: passage }),
    z.object({ ...seen, kind: z.literal("disclose"), key, disclosed: yesOrNo }),
    z.object({ ...seen, kind: z.literal("discloseAll"), disclosed: yesOrNo }),
    z.object({ ...seen, kind: z.literal("addFinding"), category: keyOrNull, title, start: offsetOrNull, end: offsetOrNull }),
    z.object({ ...seen, kind: z.literal("addMeasure"), finding: key, text: passage, start: offsetOrNull, end: offsetOrNull }),
    z.object({ ...seen, kind: z.literal("remove"), key }),
    z.object({ ...seen, kind: z.literal("assign"), key, ...assignment }),
    z.object({ ...seen, kind: z.literal("accept"), code: diagnosticCode, start: offset, end: offset }),
    z.object({ ...seen, kind: z.literal("acceptAll"), code: diagnosticCode }),
  ])
  .transform(({ draftId, version: at, ...rest }) => ({ draftId, version: at, correction: correctionOf(rest) }));
export type CorrectDraft = z.infer<typeof CorrectDraft>;

type Added = Extract<Correction, { kind: "addFinding" | "addMeasure" }>;
type Sent = Exclude<Correction, Added> | (AddedSent<"addFinding"> | AddedSent<"addMeasure">);
type AddedSent<Kind extends Added["kind"]> = Omit<Extract<Added, { kind: Kind }>, "passage"> & { start: number | null; end: number | null };

function correctionOf(sent: Sent): Correction {
  if (sent.kind !== "addFinding" && sent.kind !== "addMeasure") return sent;
  const { start, end, ...rest } = sent;
  return { ...rest, passage: start === null || end === null ? null : { start, end } };
}

/** A correction as the fields of a form: what a button that mends something sends. Assigning many at once has a command of its own. */
export function correctionFields(correction: Correction): FormValues {
  const fields: FormValues = {};
  const members = "passage" in correction ? { ...correction, passage: null, ...correction.passage } : correction;
  for (const [name, value] of Object.entries(members)) {
    if (value === null) continue;
    fields[name] = Array.isArray(value) ? value.map(String) : String(value);
  }
  return fields;
}

/** 撤销上一步, 放弃草稿, 确认导入 */
export const OnDraft = z.object(seen);
export type OnDraft = z.infer<typeof OnDraft>;

/** Differences a page may offer to tick at once. */
const TICKED_MOST = 5_000;

/** 更新台账: the differences that were ticked. */
export const ApplyImport = z.object({
  ...seen,
  ticked: z
    .union([z.string(), z.array(z.string())], EXPIRED)
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())])
    .refine((ids) => ids.length <= TICKED_MOST && ids.every((each) => /^[\w-]{1,100}$/.test(each)), EXPIRED),
});
export type ApplyImport = z.infer<typeof ApplyImport>;
