import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";

type Sample<Code extends RefusalCode> = [Omit<Refusal<Code>, "code" | "field">, ...string[]];

/** Refusals about notices, editions and opinions: one of each, and what its sentence must name. */
export const NOTICE_REFUSALS = {
  noRound: [{}] as Sample<"noRound">,
  noticeStatus: [{ status: "SUBMITTED" }, "“待审定”"] as Sample<"noticeStatus">,
  noticeUnderWay: [{}] as Sample<"noticeUnderWay">,
  noticeFieldUnknown: [{ name: "会议数目", nearest: "会议次数" }, "{会议数目}", "{会议次数}"] as Sample<"noticeFieldUnknown">,
  noticeFieldEmpty: [{ name: "电话" }, "{电话}"] as Sample<"noticeFieldEmpty">,
  noticeTextUnchanged: [{}] as Sample<"noticeTextUnchanged">,
  noticeTellsWithheld: [{}] as Sample<"noticeTellsWithheld">,
  noticeHeadingNeeded: [{}] as Sample<"noticeHeadingNeeded">,
  noticeSectionNotTied: [{}] as Sample<"noticeSectionNotTied">,
  noticeChangeNoteNeeded: [{}] as Sample<"noticeChangeNoteNeeded">,
  noticeErrorsOpen: [{ count: 3 }, " 3 "] as Sample<"noticeErrorsOpen">,
  opinionSpanBackwards: [{}] as Sample<"opinionSpanBackwards">,
  editionCorrected: [{}] as Sample<"editionCorrected">,
  editionWithdrawn: [{}] as Sample<"editionWithdrawn">,
  editionAltered: [{}] as Sample<"editionAltered">,
  silenceLifted: [{}] as Sample<"silenceLifted">,
  silencedAlready: [{}] as Sample<"silencedAlready">,
  slipFromLedger: [{}] as Sample<"slipFromLedger">,
  disclosureUnchanged: [{}] as Sample<"disclosureUnchanged">,
  disclosureNotItemised: [{}] as Sample<"disclosureNotItemised">,
  opinionStatus: [{ status: "ANSWERED" }, "“已答复”"] as Sample<"opinionStatus">,
  opinionsTooMany: [{}] as Sample<"opinionsTooMany">,
  opinionsClosed: [{}] as Sample<"opinionsClosed">,
  opinionPublished: [{}] as Sample<"opinionPublished">,
  receiptUnknown: [{}] as Sample<"receiptUnknown">,
  opinionPersonal: [{ kinds: ["identityNumber", "phone"] }, "身份证号码、电话号码"] as Sample<"opinionPersonal">,
  lookUpsTooMany: [{}] as Sample<"lookUpsTooMany">,
  opinionNotPublished: [{}] as Sample<"opinionNotPublished">,
  opinionDepartmentSame: [{}] as Sample<"opinionDepartmentSame">,
};
