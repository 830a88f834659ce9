import path from "node:path";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { diskStore } from "./disk/disk-store.ts";
import { loadedLate } from "./s3/loaded-late.ts";
import { s3Settings } from "./s3/s3-settings.ts";
import type { EvidenceStore } from "./store.ts";

/** Where evidence is staged, and kept unless configured otherwise: EVIDENCE_DIR, else the folder `evidence` of DATA_DIR, else of ./data. */
export function evidenceRoot(): string {
  const root = process.env.EVIDENCE_DIR || path.join(process.env.DATA_DIR || "data", "evidence");
  // The comment keeps the bundler from taking the whole project along as files this path might mean.
  return path.resolve(/* turbopackIgnore: true */ root);
}

let lastS3: { settings: string; store: EvidenceStore } | null = null;

/** The store of this installation: the bucket that the environment names, else the disk. Throws where it names one by halves. */
export function evidenceStore(): EvidenceStore {
  const place = { root: evidenceRoot(), limitBytes: EVIDENCE_LIMIT_BYTES };
  const settings = s3Settings(process.env);
  if (!settings) return diskStore(place);
  // One client for the whole process: it keeps its connections.
  const known = JSON.stringify([place.root, settings]);
  if (lastS3?.settings !== known) {
    const store = loadedLate(async () => (await import("./s3/s3-store.ts")).s3Store({ ...place, settings }));
    lastS3 = { settings: known, store };
  }
  return lastS3.store;
}
