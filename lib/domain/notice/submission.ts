import type { Refusal } from "../refusal.ts";
import { type NoticeHead, openFields } from "./assemble.ts";
import type { NoticeLedger } from "./ledger.ts";
import type { SectionText } from "./section.ts";

/** Why a draft cannot be submitted as it stands, or null: a field that says nothing, or a correction that does not say what it corrects. */
export function refusalOfSubmission(
  { correctsId, changeNote, ...head }: NoticeHead & { correctsId: string | null; changeNote: string | null },
  sections: readonly SectionText[],
  ledger: NoticeLedger,
): Refusal | null {
  if (correctsId !== null && !changeNote) return { code: "noticeChangeNoteNeeded" };
  const [name] = openFields(head, sections, ledger);
  return name === undefined ? null : { code: "noticeFieldEmpty", name };
}
