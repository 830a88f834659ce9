import { shortHash } from "#lib/domain/labels/storage.ts";

/** How the record names bytes that belong to no finding any more. */
export function purgeSubject(sha256: string): string {
  return `文件 ${shortHash(sha256)}`;
}
