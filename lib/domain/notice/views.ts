import type { Day } from "../day.ts";
import type { LedgerChange } from "./changes.ts";
import type { NoticeContent } from "./content.ts";
import type { DraftSection } from "./draft.ts";
import type { EditionNumber } from "./edition.ts";
import type { NoticeField } from "./fields.ts";
import type { NoticeVerb } from "./life.ts";
import type { NoticeStatus } from "./status.ts";

// What queries hand to components about notices: neither may import the other.

/** The edition a notice has become. */
export type NoticeEdition = EditionNumber & { publishedAt: Date | null; withdrawnAt: Date | null };

/** One line of the list of notices. `corrects`: the edition it is to take the place of. */
export type NoticeLine = {
  id: string;
  title: string;
  status: NoticeStatus;
  createdBy: string;
  createdAt: Date;
  corrects: EditionNumber | null;
  edition: NoticeEdition | null;
};

/** A notice as its page shows it, with what its reader may do to it now. */
export type NoticeView = NoticeLine & {
  version: number;
  round: string;
  opinions: { from: Day; until: Day } | null;
  changeNote: string | null;
  submitted: { by: string; at: Date } | null;
  returned: { by: string; at: Date; reason: string } | null;
  dropReason: string | null;
  rights: ReadonlySet<NoticeVerb>;
  /** What it says: frozen once it was submitted, else as the ledger stands. */
  content: NoticeContent;
  /** What it is made of, while it is drafted. */
  draft: NoticeDraft | null;
};

export type NoticeDraft = { sections: DraftSection[]; changes: LedgerChange[]; fields: NoticeField[] };
