import type { Refusal } from "../refusal.ts";
import type { View } from "./viewing.ts";

/** A cell of a table with the columns and rows it spans. */
export type InsideCell = { text: string; columns: number; rows: number };

/** What a text document is made of, in its order. */
export type InsideBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "text"; text: string }
  | { kind: "table"; name: string; rows: InsideCell[][] };

/** A stretch of a text document: the part'th of `parts`. */
export type DocumentPart = { parts: number; blocks: InsideBlock[] };

/** A stretch of one sheet of a workbook. */
export type SheetPart = {
  parts: number;
  sheet: string;
  /** Every sheet, with the part that begins it. */
  sheets: { name: string; part: number }[];
  /** The number of the first row shown, from 1, and how many the sheet has. */
  firstRow: number;
  allRows: number;
  /** The letters of the columns shown, and how many the sheet has. */
  columns: string[];
  allColumns: number;
  rows: InsideCell[][];
};

/** What a viewer shows of a file: a part of it, or why nothing. `isRead`: its text was looked for, and what there is of it is here. */
export type Shown =
  | { kind: "page"; page: number; pages: number; text: string | null; isRead: boolean }
  | { kind: "picture"; page: number; pages: number; text: string | null; isRead: boolean }
  | { kind: "film" }
  | { kind: "sound" }
  | { kind: "document"; page: number; part: DocumentPart }
  | { kind: "table"; page: number; part: SheetPart }
  | { kind: "download" }
  /** `closed`: nobody gets the file at all, not even as a download. */
  | { kind: "refused"; refusal: Refusal; closed: boolean };

/** 文件里面: a file as one looks at it where it lies. */
export type EvidenceInside = { id: string; fileName: string; size: number; withdrawn: boolean; view: View; shown: Shown };
