import type { FindingStatus } from "./finding.ts";
import type { Day } from "./day.ts";
import type { ImportMissing } from "./import/missing.ts";
import type { Week } from "./week.ts";

/** What an application for closure still lacks; `ordinal` is the measure's number within the finding. */
export type Missing =
  | { what: "noMeasures" }
  | { what: "measureOpen"; ordinal: number }
  | { what: "proofMissing"; ordinal: number };

/** Every reason for not doing something, by its code, with what its sentence needs to say. */
export type RefusalDetails = {
  notFound: unknown;
  notYours: unknown;
  wrongStatus: { status: FindingStatus };
  stale: unknown;
  notReady: { missing: Missing[] };
  signedAlready: unknown;
  leaderNotSigned: unknown;
  gradeNotEarned: { phrase: string };
  longTermWorkNeeded: unknown;
  reasonNeeded: unknown;
  weekNotOpen: unknown;
  weekClosed: unknown;
  entryTicked: unknown;
  entryAlreadyReturned: unknown;
  weekNotOver: { from: Date };
  earlierWeekOpen: { week: Week };
  entriesWaiting: { count: number };
  nothingToTick: unknown;
  weekStillOpen: unknown;
  deadlineBeforeFeedback: { feedbackOn: Day };
  deadlineBeforeMeasure: { measure: Day };
  deadlineUnchanged: unknown;
  measureDeadlineAfterFinding: { deadline: Day };
  measureDone: unknown;
  measureOpen: unknown;
  measureProven: unknown;
  leaderUnknown: unknown;
  departmentUnknown: unknown;
  supportsItself: unknown;
  fileMissing: unknown;
  notAForm: unknown;
  oneFileAtATime: unknown;
  fileEmpty: unknown;
  fileTooLarge: { limitBytes: number };
  fileNameRefused: unknown;
  fileTypeRefused: { extension: string };
  fileNotWhatItSays: { extension: string };
  evidenceWithdrawn: unknown;
  documentKindRefused: { extension: string };
  documentToSaveAs: { extension: "docx" | "xlsx" };
  documentIsLayout: { format: "PDF" | "OFD" };
  documentIsPicture: unknown;
  documentIsArchive: unknown;
  documentEncrypted: unknown;
  documentDamaged: unknown;
  documentUnpacksTooLarge: unknown;
  documentSheetTooLarge: unknown;
  documentTooLong: { limit: number };
  documentWithoutText: { scanned: boolean };
  textUnreadable: unknown;
  uploadBroken: unknown;
  storageFull: unknown;
  signInNeeded: unknown;
  otherSite: unknown;
  accountTaken: unknown;
  departmentTaken: unknown;
  departmentNeeded: unknown;
  departmentDisabled: unknown;
  lastAdministrator: unknown;
  notYourself: unknown;
  leadsOpenFindings: { count: number };
  departmentInUse: { findings: number; people: number };
  wrongPassword: unknown;
  currentPasswordWrong: unknown;
  samePassword: unknown;
  passwordIsAccount: unknown;
  throttled: { until: Date };
  setupLinkSpent: unknown;
  tooManyToExport: { limit: number };
  draftItemUnknown: unknown;
  draftNothingBefore: unknown;
  draftSplitAtFirst: unknown;
  draftCannotMove: unknown;
  draftNotEmpty: unknown;
  draftNotItemised: unknown;
  draftTextEmpty: unknown;
  draftTextTooLong: { most: number };
  draftNumberOutOfRange: { most: number };
  draftDayInvalid: unknown;
  draftWordGone: { word: string };
  draftPassageUnknown: unknown;
  draftNothingToUndo: unknown;
  importConfirmed: unknown;
  importDiscarded: unknown;
  importNotReady: { missing: ImportMissing[] };
  roundOpen: { count: number };
  roundKnown: { round: string };
  roundDiffers: unknown;
  nothingTicked: unknown;
  nothingStated: unknown;
  sheetNotLedger: unknown;
  sheetsSeveral: unknown;
  sheetWithoutFindings: unknown;
  sheetApplied: unknown;
  sheetDiscarded: unknown;
  findingInUse: { number: number };
  figureOutOfRange: { least: number; most: number };
  timeInvalid: unknown;
  rungNotAfter: { previous: number };
  monthsNotIncreasing: unknown;
  lookBacksTooMany: { most: number };
  rulesUnchanged: unknown;
  calendarSaysSo: { day: Day; working: boolean };
  correctionTooFar: { years: number };
};

export type RefusalCode = keyof RefusalDetails;

/** Why something was not done, as data. The Chinese sentence for each code is in labels/refusals.ts alone. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { code: Each; /** The form field the message belongs beside, where there is one. */ field?: string } & RefusalDetails[Each];
}[Code];
