import { refusalOfContent } from "#lib/domain/evidence/file.ts";
import type { ScanOutcome } from "#lib/domain/evidence/scan.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { FileInside } from "#lib/contents/file-contents.ts";
import { type Inspect, inspectFile } from "#lib/contents/inspect-file.ts";
import { natureOf } from "#lib/evidence/arriving/nature.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";
import { scannerInUse } from "#lib/evidence/scanning/scanner-in-use.ts";
import type { ReceivedFile } from "#lib/evidence/store.ts";
import { scanReceived } from "./scan-received.ts";

/** What a received file is examined with; those of this installation unless a test brings its own. */
export type Tools = { scanner?: Scanner | null; inspect?: Inspect };

/** What was learnt of a file that may be kept. */
export type Examined = { outcome: ScanOutcome; inside: FileInside };

/**
 * Looks at a received file before it is kept. Refuses what is empty, too large or not what its name says, what the virus scanner
 * finds at once, and what bears a mark of secrecy.
 */
export async function examine(
  file: ReceivedFile,
  fileName: string,
  { scanner = scannerInUse(), inspect = inspectFile }: Tools,
): Promise<Result<Examined, Refusal>> {
  const unfit = refusalOfContent(fileName, file.size, await natureOf(file.head));
  if (unfit) return refuse(unfit);
  const outcome = await scanReceived(file, scanner);
  if (outcome.kind === "infected") return refuse({ code: "fileInfected", found: outcome.found, field: "file" });
  const inside = await inspect(file.temporary, fileName);
  const secret = inside.contents.secretMark;
  return secret ? refuse({ code: "secretMark", ...secret, where: "text", field: "file" }) : ok({ outcome, inside });
}
