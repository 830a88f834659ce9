import { type ApprovalRecord, type CheckedFile, isWhole } from "./checked.ts";
import type { EditionFile } from "./edition.ts";
import type { EditionLine } from "./published.ts";

/** An edition as the bundle takes it: its files, and how they compare with what was approved. */
export type BundledEdition = { files: readonly EditionFile[]; record: ApprovalRecord | null; checked: readonly CheckedFile[] };

/** May an edition go out? What was withdrawn sends no file; of all others every file must be what was approved. */
export function mayGoOut({ standing }: Pick<EditionLine, "standing">, { record, checked }: Omit<BundledEdition, "files">): boolean {
  return standing.kind === "withdrawn" || (record?.holds === true && checked.every(isWhole));
}
