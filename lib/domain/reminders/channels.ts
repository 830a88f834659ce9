/** The ways out of this system. */
export const CHANNELS = ["EMAIL", "WEBHOOK"] as const;
export type Channel = (typeof CHANNELS)[number];

/** The ways somebody chose to be told by. */
export function channelsOf({ byEmail, byWebhook }: { byEmail: boolean; byWebhook: boolean }): Channel[] {
  const chosen: Record<Channel, boolean> = { EMAIL: byEmail, WEBHOOK: byWebhook };
  return CHANNELS.filter((channel) => chosen[channel]);
}

/** What is to go out: the day's reminders of one person, over one channel. */
export type OutgoingMessage = {
  /** Stays the same when it has to be sent again, so that what arrives twice can be known for one thing. */
  deliveryId: string;
  /** The e-mail address; a group message has none. */
  to: string | null;
  subject: string;
  text: string;
  html: string;
  /** What a group may read: the person's name, how many, and where. */
  person: string;
  count: number;
  url: string;
};

/** Sends one message: null when it was taken, else what went wrong. Never throws. */
export type Sender = (message: OutgoingMessage) => Promise<Trouble | null>;

/** What this installation can send by, and the address people reach it at. */
export type Outside = { address: string; senders: Partial<Record<Channel, Sender>> };

/** Why a message did not go out. Nothing of what the other side said is kept: it may repeat what must not be seen. */
export const TROUBLES = [
  "notConfigured", // this installation does not have the channel (any more)
  "unreachable",
  "slow",
  "encryption", // the certificate is not to be trusted, or there is no common protocol
  "signInRefused",
  "addressRefused",
  "refusedForNow",
  "refused",
  "redirected",
  "serverFailed",
  "answeredWithError", // a group robot that answers 200 and an errcode
] as const;
export type TroubleKind = (typeof TROUBLES)[number];

/** `code`: the status or error number of the other side, where it gave one. */
export type Trouble = { kind: TroubleKind; code: number | null };

/** Trying again changes nothing about these: the office has to look at them first. */
const LASTING: readonly TroubleKind[] = ["notConfigured", "addressRefused"];

/** Minutes until the next attempt after the first failed one, the second … */
const PAUSES = [1, 5, 15, 60, 240];

/** When to try again after so many attempts, or null when it is not to be tried again. */
export function nextAttempt(attempts: number, { kind }: Pick<Trouble, "kind">, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined || LASTING.includes(kind) ? null : new Date(now.getTime() + pause * 60_000);
}

/** As it is kept: "refusedForNow 451". */
export function keptTrouble({ kind, code }: Trouble): string {
  return code === null ? kind : `${kind} ${code}`;
}

/** As it was kept; null for what another version may have written. */
export function readTrouble(kept: string | null): Trouble | null {
  const [word, number] = (kept ?? "").split(" ");
  const kind = TROUBLES.find((each) => each === word);
  if (!kind) return null;
  return { kind, code: number !== undefined && /^-?\d{1,9}$/.test(number) ? Number(number) : null };
}
