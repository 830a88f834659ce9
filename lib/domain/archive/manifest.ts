/** The manifest's name: what `sha256sum -c` is called with. */
export const MANIFEST = "SHA256SUMS";

/** One line of the manifest. `path` has neither a backslash nor a line end, which would have to be marked. */
export function manifestLine(sha256: string, path: string): string {
  return `${sha256}  ${path}\n`;
}

/** The name of the archive of one finding: "问题4销号档案.zip" */
export function findingArchiveName(number: number): string {
  return `问题${number}销号档案.zip`;
}

/** The name of the archive of a round: "市残联党组（十届市委第一轮巡察）销号档案.zip" */
export function roundArchiveName({ partyShort, round }: { partyShort: string; round: string }): string {
  return `${partyShort}（${round}）销号档案.zip`;
}

/** The name of 对账销号单 by itself, without its ending. */
export function sheetFileName(number: number): string {
  return `问题${number}对账销号单`;
}
