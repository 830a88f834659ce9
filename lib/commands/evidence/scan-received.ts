import fs from "node:fs";
import type { ScanOutcome } from "#lib/domain/evidence/scan.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";
import type { ReceivedFile } from "#lib/evidence/store.ts";

/** As long as a person waits for the end of an upload without wondering. What takes longer is left to the timed work. */
const WAIT_MS = 5000;

/** 查毒 of a file that has just come in, before it is kept: the answer if it comes within a few seconds. */
export async function scanReceived(file: ReceivedFile, scanner: Scanner | null): Promise<ScanOutcome> {
  if (!scanner) return { kind: "none" };
  const answer = await scanner.scan(fs.createReadStream(file.temporary), WAIT_MS);
  return answer.kind === "unreachable" ? { kind: "late" } : answer;
}
