import type { Actor } from "#lib/domain/actor.ts";
import type { CheckLine, ScanCounts, SpaceLine } from "#lib/domain/evidence/storage-views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { keptFiles, latestChecks, spaceLines, unfinishedUploads } from "#lib/db/storage-figures.ts";
import { scannerInUse } from "#lib/evidence/scanning/scanner-in-use.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";

const CHECKS_SHOWN = 5;

/** `version`: what the scanner says it is, null where it does not answer. */
export type ScannerState = { configured: false } | { configured: true; version: string | null };

export type StoragePage = {
  files: number;
  bytes: number;
  scanner: ScannerState;
  scan: ScanCounts;
  spaces: SpaceLine[];
  uploads: { count: number; bytes: number };
  checks: CheckLine[];
  purges: { waiting: number; done: number };
  /** 保管年限, as the office set it; null before there is a round. */
  retentionYears: number | null;
};

/** 材料存储 as it stands: how much is kept, whose it is and whether it is whole; no names. Null for all but the administrator. */
export async function storagePage(actor: Actor, scanner: Scanner | null = scannerInUse()): Promise<StoragePage | null> {
  if (!mayWork(actor, "keepStorage")) return null;
  const [kept, spaces, uploads, checks, purges, round, state] = await Promise.all([
    keptFiles(),
    spaceLines(),
    unfinishedUploads(),
    latestChecks(CHECKS_SHOWN),
    db().purge.groupBy({ by: ["status"], _count: true }),
    db().inspection.findFirst({ where: { current: true }, select: { retentionYears: true } }),
    stateOf(scanner),
  ]);
  const counts = new Map(purges.map(({ status, _count: count }) => [status, count]));
  const purged = { waiting: counts.get("PROPOSED") ?? 0, done: counts.get("DONE") ?? 0 };
  return { ...kept, spaces, uploads, checks, scanner: state, purges: purged, retentionYears: round?.retentionYears ?? null };
}

async function stateOf(scanner: Scanner | null): Promise<ScannerState> {
  return scanner ? { configured: true, version: await scanner.version() } : { configured: false };
}

/** The space of one department, or of the round, to be set; null for all but the administrator, and where there is none. */
export async function spaceToSet(actor: Actor, id: string): Promise<SpaceLine | null> {
  if (!mayWork(actor, "keepStorage")) return null;
  const [line] = await spaceLines(id);
  return line ?? null;
}
