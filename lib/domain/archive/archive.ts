import type { FindingDocument } from "../ledger-sheet/finding-document.ts";
import type { ArchivedFile } from "./file.ts";

/** One trace of a finding, in words. */
export type Trace = { at: Date; by: string; what: string; remark: string | null };

/** The entry of the record that closed the finding: its place in the chain, and the hash the chain goes on with. */
export type Seal = { sequence: number; hash: string; at: Date };

/** The files of a place that files are sent to. */
export type MeasureFiles = { ordinal: number; files: readonly ArchivedFile[] };
export type OrderFiles = { number: string; files: readonly ArchivedFile[] };
export type LookBackFiles = { sequence: number; files: readonly ArchivedFile[] };

/** All that 销号档案 of one finding is made from. */
export type FindingArchive = {
  finding: FindingDocument;
  seal: Seal | null;
  /** 办理记录, the oldest first. */
  traces: readonly Trace[];
  measures: readonly MeasureFiles[];
  /** The orders this reader may read, by their numbers. */
  orders: readonly OrderFiles[];
  lookBacks: readonly LookBackFiles[];
};

/** The documents that are made for an archive, in its order. */
export const MADE_DOCUMENTS = ["sheet", "index", "course"] as const;
export type MadeDocument = (typeof MADE_DOCUMENTS)[number];

/** What stands at a place of an archive: a document made for it, or a file out of the store; or a notice why that file is not there. */
export type Content = { made: MadeDocument } | { file: ArchivedFile };

/** One item of an archive, as 卷内目录 lists it. */
export type ArchiveItem = {
  /** From the finding's folder on, "/" between folders. */
  path: string;
  /** 文号 */
  documentNumber: string | null;
  /** 责任者 */
  author: string;
  /** 题名 */
  title: string;
  /** The time the entry carries: when it came to be. */
  at: Date;
  pages: number | null;
  /** Null of a document that is not made yet. */
  size: number | null;
  sha256: string | null;
  /** 备注 */
  note: string;
  content: Content;
};

/** A finding in the archive of its round. */
export type ArchivedFinding = {
  number: number;
  title: string | null;
  department: string | null;
  closedOn: string | null;
  files: number;
  bytes: number;
};
