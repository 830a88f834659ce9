import { z } from "zod";
import { dayOrNull, id, optionalText, text, version } from "./fields.ts";

/** 监督期限 may be left out, but not by half. */
const head = { title: text("标题", 200), opinionsFrom: dayOrNull("监督期限的起始日"), opinionsUntil: dayOrNull("监督期限的截止日") };

type Span = { opinionsFrom: string | null; opinionsUntil: string | null };

const whole = ({ opinionsFrom, opinionsUntil }: Span) => (opinionsFrom === null) === (opinionsUntil === null);
const half = { error: "监督期限的起始日和截止日请一并填写，或者都不填。", path: ["opinionsUntil"] };

/** 起草通报 */
export const BeginNotice = z.object(head).refine(whole, half);
export type BeginNotice = z.infer<typeof BeginNotice>;

/** 修改标题和监督期限 */
export const EditNoticeHead = z.object({ noticeId: id, version, ...head }).refine(whole, half);
export type EditNoticeHead = z.infer<typeof EditNoticeHead>;

/** A section's key, as an address and a form carry it: "opening", "part:1", "category:1.2", "finding:<id>". */
export const sectionKey = z.string("没有这一段。").regex(/^[a-z]{1,20}(:[\w.-]{1,60})?$/, "没有这一段。");

/** 修改一段; the version is the section's own. `onward`: where to go when it is saved. */
export const EditSection = z.object({
  noticeId: id,
  version,
  key: sectionKey,
  heading: optionalText("标题", 300),
  body: optionalText("正文", 20_000),
  onward: z.enum(["stay", "next"]).catch("stay"),
});
export type EditSection = z.infer<typeof EditSection>;

/** 采用台账文字: of one section, as the change was seen. */
export const TakeLedger = z.object({ noticeId: id, change: id });
export type TakeLedger = z.infer<typeof TakeLedger>;

/** 全部采用: all changes as they were seen together. */
export const TakeLedgerAll = z.object({ noticeId: id, changes: id });
export type TakeLedgerAll = z.infer<typeof TakeLedgerAll>;

/** 保留原文 */
export const LeaveLedger = TakeLedger;
export type LeaveLedger = z.infer<typeof LeaveLedger>;

/** 还原为台账文字 */
export const RestoreSection = z.object({ noticeId: id, version, key: sectionKey });
export type RestoreSection = z.infer<typeof RestoreSection>;

/** A section's key out of an address, where its colon may stand escaped; null where it is none. */
export function sectionKeyParam(asked: string): string | null {
  const parsed = sectionKey.safeParse(asked.replace(/%3A/gi, ":"));
  return parsed.success ? parsed.data : null;
}
