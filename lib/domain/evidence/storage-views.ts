import type { SpaceOf } from "./quota.ts";
import type { PurgeStatus } from "./purge.ts";

/** What one department, or the round, has in store. */
export type SpaceLine = {
  of: SpaceOf;
  id: string;
  name: string;
  version: number;
  /** Distinct files, and their bytes. */
  files: number;
  kept: number;
  /** What uploads under way have announced. */
  coming: number;
  quota: number | null;
};

/** How many files stand where with the virus scanner. */
export type ScanCounts = { clean: number; waiting: number; infected: number; unscanned: number; tooLarge: number };

/** One comparison of rows and bytes. `faults`: how many of each kind; null while it goes on. */
export type CheckLine = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  whole: boolean;
  files: number;
  bytes: number;
  faults: { kind: string; count: number }[];
};

/** Bytes of which every use was withdrawn. It tells what they are, not what they are called. */
export type WithdrawnFile = {
  sha256: string;
  /** "pdf": what kind of file it is. */
  kind: string;
  size: number;
  places: number;
  keptAt: Date;
  lastWithdrawn: Date;
  retentionYears: number;
};

/** One use of bytes that are to be destroyed, for those who know the findings. */
export type PurgedUse = {
  fileName: string;
  number: number;
  title: string | null;
  department: string | null;
  uploadedAt: Date;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
};

/** 销毁申请. `uses` is null for those who see no names. */
export type PurgeView = {
  id: string;
  status: PurgeStatus;
  sha256: string;
  kind: string;
  size: number;
  places: number;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  decided: { by: string; at: Date; comment: string | null } | null;
  uses: PurgedUse[] | null;
};
