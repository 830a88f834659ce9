import type { Day } from "../day.ts";
import type { NoticeContent } from "./content.ts";

/** Which edition: the year it was approved in, and its number within it. */
export type EditionNumber = { year: number; serial: number };

/** What an edition is made of. The same edition always renders to the same bytes: nothing else goes in. */
export type EditionSource = {
  number: EditionNumber;
  content: NoticeContent;
  /** 成文日期: the day it was approved, which official documents are dated by (GB/T 9704-2012, 7.3.5.4). */
  approvedOn: Day;
  signer: string;
  /** Of a correction: which edition it takes the place of, and what it changes. */
  correction: { of: EditionNumber; note: string } | null;
};

/** The files of an edition, by their names below its address. `index.html` is the edition; the rest is made of the same content. */
export const EDITION_FILES = ["index.html", "find.html", "listen.html", "notice.docx", "notice.pdf", "data.json", "findings.csv"] as const;
export type EditionFileName = (typeof EDITION_FILES)[number];

/** A file as it is kept: "index.html", and beside it "index.html.br" and "index.html.gz". */
export type EditionFile = { name: string; mediaType: string; bytes: Uint8Array };

/** "2022-1": how an address names an edition. */
export function editionSlug({ year, serial }: EditionNumber): string {
  return `${year}-${serial}`;
}

/** Reads "2022-1", or the same with .html behind it as the static bundle has it; null for anything else. */
export function editionOfSlug(slug: string): EditionNumber | null {
  const match = /^(\d{4})-([1-9]\d{0,3})(?:\.html)?$/.exec(slug);
  return match ? { year: Number(match[1]), serial: Number(match[2]) } : null;
}

/** What the public is told of an edition's standing. */
export type EditionStanding =
  | { kind: "inForce" }
  | { kind: "corrected"; by: EditionNumber; on: Day; note: string }
  | { kind: "withdrawn"; on: Day; reason: string };
