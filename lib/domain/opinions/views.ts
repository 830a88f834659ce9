import type { OpinionVerb } from "./opinion.ts";
import type { OpinionSpan } from "./span.ts";
import type { OpinionStatus } from "./status.ts";

// What queries hand to components about opinions.

/** What narrows the list of opinions, and which page of it. `finding`: its number; 0 those on none in particular. */
export type OpinionFilter = { status: OpinionStatus | null; finding: number | null; department: string | null; page: number };

/** A finding as an opinion names it; its title as this reader may see it. */
export type OpinionFinding = { number: number; title: string | null };

/** One line of the desk's list. */
export type OpinionLine = {
  id: string;
  receipt: string;
  receivedAt: Date;
  /** How it begins, with personal data masked. */
  excerpt: string;
  finding: number | null;
  department: string | null;
  status: OpinionStatus;
  /** What its department proposes to answer lies before the office. */
  drafted: boolean;
  published: boolean;
};

/** How many opinions there are on a finding; 0 stands for those on none in particular. */
export type OpinionCount = { finding: number; count: number };

/** Who sent it, for the office alone. `unreadable`: sealed with a secret that this installation has no more. */
export type OpinionSender = { name: string | null; phone: { kind: "none" } | { kind: "number"; number: string } | { kind: "unreadable" } };

/** One opinion with all that was done about it. */
export type OpinionView = {
  id: string;
  version: number;
  receipt: string;
  receivedAt: Date;
  /** As it was written; with personal data masked for everybody but the office. */
  body: string;
  finding: (OpinionFinding & { /** May this reader open its page? */ readable: boolean }) | null;
  status: OpinionStatus;
  department: { id: string; name: string } | null;
  /** Whom it could be given to, for who may do so. */
  departments: { value: string; label: string }[];
  draft: { text: string; by: string; at: Date } | null;
  answer: { text: string; by: string; at: Date } | null;
  setAsideReason: string | null;
  /** What the public reads, or last read. */
  words: { body: string; answer: string } | null;
  publishedAt: Date | null;
  /** Null for everybody but the office. */
  sender: OpinionSender | null;
  rights: ReadonlySet<OpinionVerb>;
};

/** What the holder of a receipt is told: never who sent it, nor what was written. */
export type OpinionAnswer = {
  receipt: string;
  receivedAt: Date;
  finding: OpinionFinding | null;
  status: OpinionStatus;
  answer: { text: string; at: Date } | null;
  setAsideReason: string | null;
};

/** 意见与答复 as anyone may read it. */
export type PublishedOpinion = { id: string; finding: OpinionFinding | null; body: string; answer: string; publishedAt: Date };

/** What the form of the public pages needs to know. */
export type OpinionDesk = {
  party: string;
  open: boolean;
  span: OpinionSpan | null;
  contact: { phone: string | null; post: string | null; email: string | null };
  findings: OpinionFinding[];
};
