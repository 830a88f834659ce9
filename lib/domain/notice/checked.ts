/** One file of an edition, by the three hashes that must be the same: as approved, as kept beside it, and of its bytes now. */
export type CheckedFile = {
  name: string;
  mediaType: string;
  size: number;
  /** What the record of the approval says; null where it says nothing of this file. */
  recorded: string | null;
  /** What is kept in the row of the file; null where the row is gone. */
  stored: string | null;
  /** What its bytes give at this moment; null where they are gone. */
  computed: string | null;
};

/** The record of the approval, and whether its own place in the chain holds. */
export type ApprovalRecord = { sequence: number; at: Date; hash: string; holds: boolean };

/** Are all three there, and the same? */
export function isWhole({ recorded, stored, computed }: CheckedFile): boolean {
  return recorded !== null && recorded === stored && recorded === computed;
}

/**
 * The files of an edition out of its rows and of what the record says. A file that is on record and gone is in it, as is one
 * that nobody approved.
 */
export function checkedFiles(rows: readonly Omit<CheckedFile, "recorded">[], recorded: ReadonlyMap<string, string>): CheckedFile[] {
  const kept = new Set(rows.map(({ name }) => name));
  const gone = [...recorded.keys()].filter((name) => !kept.has(name));
  return [
    ...rows.map((row) => ({ ...row, recorded: recorded.get(row.name) ?? null })),
    ...gone.map((name) => ({ name, mediaType: "", size: 0, recorded: recorded.get(name) ?? null, stored: null, computed: null })),
  ];
}

/**
 * A hash as people paste it: what sha256sum, shasum, certutil and Get-FileHash print, with the name behind or before it, in capitals,
 * or with a space after every byte. Null where there is none in it.
 */
export function pastedHash(text: string): string | null {
  const word = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text)?.[0];
  const spaced = /(?:[0-9a-f]{2}\s){31}[0-9a-f]{2}/i.exec(text)?.[0];
  return (word ?? spaced)?.replace(/\s/g, "").toLowerCase() ?? null;
}
