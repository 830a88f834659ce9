import type { Refusal, RefusalCode } from "../refusal.ts";
import { safeFileName } from "./file.ts";

/** How many files one person may have under way and not whole. */
export const UNFINISHED_MOST = 50;

/** How long what has arrived of a file is kept for its sender to go on. */
export const UNFINISHED_DAYS = 7;

/** What tells the same file chosen again, on another day: its name, its size and its time of change as the browser says. */
export type FileIdentity = { fileName: string; size: number; fingerprint: string };

/** 没有传完的文件: what its sender is shown of it. `received`: how much of it has arrived and is kept. */
export type UnfinishedUpload = FileIdentity & { id: string; received: number; touchedAt: Date };

/** What a browser's file is told by. A name that nothing is left of is refused before this is asked. */
export function identityOf(file: { name: string; size: number; lastModified: number }): FileIdentity {
  return { fileName: safeFileName(file.name) ?? "", size: file.size, fingerprint: String(file.lastModified) };
}

/** Is it the same file? Where one of the three differs, going on would join the beginning of one to the end of another. */
export function isSameFile(one: FileIdentity, other: FileIdentity): boolean {
  return one.fileName === other.fileName && one.size === other.size && one.fingerprint === other.fingerprint;
}

/** The upload that a chosen file goes on with, or null where it begins anew. Of several, the one that has come furthest. */
export function continuedBy<Each extends FileIdentity & { received: number }>(file: FileIdentity, unfinished: readonly Each[]): Each | null {
  const same = unfinished.filter((each) => isSameFile(each, file));
  return same.reduce<Each | null>((best, each) => (best && best.received >= each.received ? best : each), null);
}

/** What may be otherwise in a minute: the bytes stay, and the last step is tried again. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["signInNeeded", "storageFull", "storageDown", "quotaFull", "uploadBroken"]);

/** Does this refusal of a file that has arrived whole end its upload for good? */
export function endsUpload({ code }: Refusal): boolean {
  return !PASSING.has(code);
}

/** How much had arrived at a moment, in milliseconds of any clock. */
export type Sample = { at: number; bytes: number };

/** Longer ago than this says nothing about how fast the line is now. */
const PACE_MS = 10_000;

/** The samples that tell the speed now, this one added: those of the last ten seconds, and never fewer than two. */
export function withSample(samples: readonly Sample[], next: Sample): Sample[] {
  const recent = samples.filter(({ at }) => next.at - at <= PACE_MS);
  return [...(recent.length > 0 ? recent : samples.slice(-1)), next];
}

/** Bytes a second over these samples; null where they tell nothing yet. */
export function paceOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 1000) return null;
  return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
}

/** Seconds until the rest has gone at this pace; null where nobody can tell. */
export function secondsLeft(rest: number, pace: number | null): number | null {
  return pace === null || pace <= 0 ? null : rest / pace;
}

/** Milliseconds before the next try while the line is down: growing pauses, at most half a minute. */
export function pauseBefore(attempt: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.min(attempt, 5));
}
