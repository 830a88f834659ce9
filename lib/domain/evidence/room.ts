import type { Day } from "../day.ts";
import type { FindingStatus, MeasureStatus } from "../finding.ts";
import type { LookBackStatus } from "../look-back.ts";
import type { OrderStatus } from "../orders/order.ts";
import type { EvidenceItem, FileReview } from "./file.ts";
import type { FileContents } from "./contents.ts";
import type { EvidencePage } from "./place.ts";

// What the looking room shows of a file: neither its query nor its components may import the other.

/** 逐份审看: through all files of the finding, or through all that nobody reviewed yet. */
export const WALKS = ["finding", "waiting"] as const;
export type Walk = (typeof WALKS)[number];

/**
 * Where a file stands among those one walks through. `position`: from 1; null where it is not among them (any more). `again`: past
 * the last of what waits, the first that still does.
 */
export type WalkPlace = {
  walk: Walk;
  total: number;
  position: number | null;
  previous: string | null;
  next: string | null;
  again: string | null;
};

type OfFinding = { number: number; title: string | null; department: string | null };

/** What the file proves, and what is asked there. */
export type ProvenPlace =
  | (OfFinding & {
      kind: "measure";
      status: FindingStatus;
      ordinal: number;
      text: string;
      measureStatus: MeasureStatus;
      /** Its own, or that of its finding. */
      deadline: Day | null;
      doneOn: Day | null;
      outcome: string | null;
      noEvidenceReason: string | null;
    })
  | (OfFinding & {
      kind: "order";
      orderId: string;
      year: number | null;
      serial: number | null;
      orderStatus: OrderStatus;
      cause: string;
      requirement: string;
      replyBy: Day;
      /** An order's addressee may have no part in its finding any more. */
      findingReadable: boolean;
    })
  | (OfFinding & { kind: "lookBack"; lookBackId: string; sequence: number; lookBackStatus: LookBackStatus; dueOn: Day; target: string | null });

/** Another version of the same file; `current`: the one that is shown. */
export type FileVersion = { id: string; fileName: string; uploadedAt: Date; uploadedBy: string; current: boolean };

/** Another place the same bytes prove. */
export type OtherPlace = { id: string; fileName: string; number: number; page: EvidencePage; of: string; withdrawn: boolean };

/** Who looked at a file on a day: how often it was opened, and how often a search showed lines of it. */
export type FileLook = { name: string; day: Day; lastAt: Date; times: number; excerpts: number };

/** One file beside what it proves. */
export type EvidenceRoom = {
  file: EvidenceItem & {
    version: number;
    mediaType: string;
    sha256: string;
    department: string | null;
    scanFound: string | null;
    /** Null where nobody has looked into it yet. */
    contents: FileContents | null;
  };
  place: ProvenPlace;
  /** The oldest first; of a file with one version only that one. */
  versions: FileVersion[];
  elsewhere: OtherPlace[];
  /** The newest first. */
  reviews: FileReview[];
  /** Null where it is not for this reader to know. */
  looks: { total: number; latest: FileLook[] } | null;
  rights: { review: boolean; change: boolean };
  walk: WalkPlace;
};
