import type { Day } from "../day.ts";
import type { NoticeContent } from "./content.ts";
import type { EditionNumber } from "./edition.ts";
import type { NoticeVerb } from "./life.ts";
import type { ProofItem } from "./open-items.ts";
import type { NoticeStatus } from "./status.ts";

/** Who did something, and when. */
export type Signed = { by: string; at: Date };

export type NoticeCommentView = { id: string; body: string } & Signed;

/** 忽略 of a kind of slip or of one place of it, standing or lifted since. */
export type SilenceView = { id: string; code: string; quote: string | null; reason: string; lifted: Signed | null } & Signed;

export type EditionView = {
  number: EditionNumber;
  approved: Signed;
  published: Signed | null;
  withdrawn: (Signed & { reason: string }) | null;
  /** The edition that has taken its place. */
  correctedBy: EditionNumber | null;
  /** Without the compressed forms, which hold the same. */
  files: { name: string; size: number; sha256: string }[];
};

/** A notice as the steps after its drafting show it, with what the reader may do to it now. */
export type NoticeStepView = {
  id: string;
  version: number;
  status: NoticeStatus;
  title: string;
  asOf: Day | null;
  submitted: Signed | null;
  returned: (Signed & { reason: string }) | null;
  corrects: EditionNumber | null;
  changeNote: string | null;
  approvalReason: string | null;
  dropReason: string | null;
  comments: NoticeCommentView[];
  silences: SilenceView[];
  edition: EditionView | null;
  /** Another notice of the round that is being drafted or decided. */
  underWay: boolean;
  rights: ReadonlySet<NoticeVerb>;
};

/** A place in a notice that proofreading points at, and what can be done about it. */
export type ProofLine = ProofItem & {
  /** The section it stands in; null in the title. */
  sectionKey: string | null;
  section: string;
  /** Of what has a mend: can it be written into the notice, or do its words come out of the ledger? */
  mendable: boolean;
};

/** A notice proofread: what is open, what is silenced, and the text it is about. */
export type NoticeProofView = { content: NoticeContent; open: ProofLine[]; silenced: ProofLine[] };

/** What of the ledger is otherwise than it was when a notice was submitted. */
export type LedgerMoved = { closed: { before: number; now: number } | null; total: { before: number; now: number } | null; findings: number[] };
