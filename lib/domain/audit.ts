/** Any value JSON can carry; undefined is not one. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** 操作留痕: one thing somebody did. */
export type AuditFacts = {
  sequence: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  findingId: string | null;
  subject: string;
  detail: { [key: string]: Json };
};

/** Everything that leaves a trace. The sentence for each is in labels/history.ts. */
export const AUDIT_ACTIONS = [
  "sampleLoaded",
  "findingAssigned",
  "deadlineChanged",
  "measureAdded",
  "measureEdited",
  "measureRemoved",
  "measureTicked",
  "measureReopened",
  "evidenceUploaded",
  "evidenceWithdrawn",
  "followUpEntered",
  "followUpRevised",
  "followUpTicked",
  "followUpReturned",
  "closureApplied",
  "closureWithdrawn",
  "closureSigned",
  "closureReturned",
  "commented",
  "accountCreated",
  "accountEdited",
  "accountDisabled",
  "accountEnabled",
  "passwordReset",
  "passwordChanged",
  "departmentCreated",
  "departmentEdited",
  "departmentDisabled",
  "departmentEnabled",
  "ledgerSheetRead",
  "ledgerSheetDiscarded",
  "importBegun",
  "importDiscarded",
  "roundImported",
  "roundUpdated",
  "findingImported",
  "findingRetitled",
  "findingMoved",
  "findingDisclosed",
  "findingConcealed",
  "findingRemoved",
  "headingRenamed",
  "factCorrected",
  "weekOpened",
  "weekClosed",
  "rulesChanged",
  "calendarCorrected",
  "calendarRestored",
  "extensionRequested",
  "extensionSigned",
  "extensionReturned",
  "extensionWithdrawn",
  "ladderClimbed",
  "orderDrafted",
  "orderIssued",
  "orderDropped",
  "orderReplied",
  "replyAccepted",
  "replyReturned",
  "lookBackPlanned",
  "lookBackHolds",
  "lookBackRebounds",
  "meetingAdded",
  "meetingEdited",
  "meetingRemoved",
  "meetingEnded",
  "decisionTaken",
  "decisionRemoved",
  "regulationAdded",
  "regulationEdited",
  "regulationRemoved",
  "reminderChoiceChanged",
  "deliveryRetried",
  "calendarFeedMade",
  "calendarFeedEnded",
  "evidenceReplaced",
  "evidenceReused",
  "evidenceAccepted",
  "evidenceReturned",
  "evidenceInfected",
  "evidenceDamaged",
  "quotaChanged",
  "purgeProposed",
  "purgeRefused",
  "evidencePurged",
  "archiveTaken",
  "measureDisclosed",
  "measureConcealed",
  "publicWordingChanged",
  "noticeBegun",
  "noticeEdited",
  "noticeLedgerTaken",
  "noticeLedgerLeft",
  "noticeSilenced",
  "noticeSilenceLifted",
  "noticeSubmitted",
  "noticeTakenBack",
  "noticeCommented",
  "noticeGivenBack",
  "noticeApproved",
  "noticeDropped",
  "editionPublished",
  "editionWithdrawn",
  "opinionReceived",
  "opinionAssigned",
  "opinionDrafted",
  "opinionAnswered",
  "opinionSetAside",
  "opinionPublished",
  "opinionUnpublished",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the first entry is chained to. */
export const GENESIS_HASH = "0".repeat(64);

/** The exact text an entry's hash is made of: every fact and the hash before it, keys in a fixed order. */
export function auditText(previousHash: string, entry: Omit<AuditFacts, "action"> & { action: string }): string {
  const { sequence, at, actorId, actorName, action, findingId, subject, detail } = entry;
  return stableJson([previousHash, sequence, at.toISOString(), actorId, actorName, action, findingId, subject, detail]);
}

/** A kept entry as read back. `action` is text: an old record may name what this version no longer does. */
export type KeptEntry = Omit<AuditFacts, "action"> & { action: string; previousHash: string; hash: string };

/** The sequence number of the first entry that does not follow from the one before it, or null when the chain holds. */
export function firstBreak(entries: readonly KeptEntry[], digest: (text: string) => string): number | null {
  let previousHash = GENESIS_HASH;
  for (const [index, entry] of entries.entries()) {
    const follows = entry.sequence === index + 1 && entry.previousHash === previousHash;
    if (!follows || digest(auditText(previousHash, entry)) !== entry.hash) return entry.sequence;
    previousHash = entry.hash;
  }
  return null;
}

/** JSON with sorted keys: PostgreSQL's jsonb keeps values, not their order. */
export function stableJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${stableJson(value[key] ?? null)}`);
  return `{${members.join(",")}}`;
}
