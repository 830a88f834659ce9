import { AlertIcon } from "#components/ui/icons.tsx";
import type { EvidenceItem } from "#lib/domain/evidence/file.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { SCAN_WORDS } from "#lib/domain/labels/storage.ts";

/** May the bytes of this file be had at all? */
export function canBeOpened({ scan, purgedAt }: Pick<EvidenceItem, "scan" | "purgedAt">): boolean {
  return purgedAt === null && scan !== "waiting" && scan !== "infected";
}

/** What keeps a file from being opened, or was left undone about it; nothing of one that is as it should be. */
export function FileCondition({ item: { scan, purgedAt, withdrawn } }: { item: Pick<EvidenceItem, "scan" | "purgedAt" | "withdrawn"> }) {
  if (purgedAt) return <p className="text-sm">{longTime(purgedAt)} 按规定销毁，只留记录。</p>;
  // That nothing is scanned here is said once, where files are added.
  if (scan === "clean" || scan === "unscanned") return null;
  if (scan !== "infected") return <p className="text-sm text-ink-soft">{SCAN_WORDS[scan]}。</p>;
  return (
    <p className="flex gap-2 font-bold text-cinnabar">
      <AlertIcon className="mt-[0.3em] size-[1em]" />
      <span>{SCAN_WORDS.infected}。{!withdrawn && "须由上传的部室撤下，杀毒后重新上传。"}</span>
    </p>
  );
}
