import type { Verb } from "#lib/domain/permissions.ts";

/**
 * Who may do what, in which state. Columns: NOT_STARTED, IN_PROGRESS, AWAITING_LEADER, AWAITING_OFFICE,
 * AWAITING_CHIEF, CLOSED. Y: may. -: not yours. x: yours, but not in this state. ?: there is no such finding for you.
 */
export const EXPECTED: Record<Verb, string> = {
  read: `
    office                | Y Y Y Y Y Y
    chief                 | Y Y Y Y Y Y
    inspector             | Y Y Y Y Y Y
    admin                 | ? ? ? ? ? ?
    responsible leader    | Y Y Y Y Y Y
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y Y Y Y Y
    supporting department | Y Y Y Y Y Y
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  comment: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | Y Y Y Y Y Y
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  disclose: `
    office                | Y Y Y Y Y Y
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  assign: `
    office                | Y Y x x x x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  changeDeadline: `
    office                | Y Y x x x x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  editMeasures: `
    office                | Y Y x x x x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  tickMeasure: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y x x x x
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  uploadEvidence: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y x x x x
    supporting department | Y Y x x x x
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  reviewEvidence: `
    office                | Y Y Y Y Y x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  takeArchive: `
    office                | x x x x x Y
    chief                 | x x x x x Y
    inspector             | x x x x x Y
    admin                 | ? ? ? ? ? ?
    responsible leader    | x x x x x Y
    other leader          | ? ? ? ? ? ?
    lead department       | x x x x x Y
    supporting department | x x x x x Y
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  enterFollowUp: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y Y Y Y x
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  reviewFollowUp: `
    office                | Y Y Y Y Y Y
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  requestExtension: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y x x x x
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  signExtension: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | Y Y x x x x
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  decideExtension: `
    office                | Y Y x x x x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  supervise: `
    office                | Y Y Y Y Y x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  judgeReply: `
    office                | Y Y Y Y Y Y
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  replyToOrder: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | Y Y Y Y Y Y
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  lookBack: `
    office                | x x x x x Y
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  applyForClosure: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | x Y x x x x
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  withdrawClosure: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | x x Y Y Y x
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  signAsLeader: `
    office                | - - - - - -
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | x x Y x x x
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  auditClosure: `
    office                | x x x Y x x
    chief                 | - - - - - -
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
  decideClosure: `
    office                | - - - - - -
    chief                 | x x x x Y x
    inspector             | - - - - - -
    admin                 | ? ? ? ? ? ?
    responsible leader    | - - - - - -
    other leader          | ? ? ? ? ? ?
    lead department       | - - - - - -
    supporting department | - - - - - -
    other department      | ? ? ? ? ? ?
    department without id | ? ? ? ? ? ?
  `,
};
