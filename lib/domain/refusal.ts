import type { FindingStatus } from "./finding.ts";
import type { Day } from "./day.ts";

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
  entryTicked: unknown;
  entryAlreadyReturned: unknown;
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
};

export type RefusalCode = keyof RefusalDetails;

/** Why something was not done, as data. The Chinese sentence for each code is in labels/refusals.ts alone. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { code: Each; /** The form field the message belongs beside, where there is one. */ field?: string } & RefusalDetails[Each];
}[Code];
