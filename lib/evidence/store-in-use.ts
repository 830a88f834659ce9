import path from "node:path";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { diskStore } from "./disk-store.ts";
import type { EvidenceStore } from "./store.ts";

/** Where evidence is staged, and kept unless configured otherwise: EVIDENCE_DIR, else the folder `evidence` of DATA_DIR, else of ./data. */
export function evidenceRoot(): string {
  const root = process.env.EVIDENCE_DIR || path.join(process.env.DATA_DIR || "data", "evidence");
  // The comment keeps the bundler from taking the whole project along as files this path might mean.
  return path.resolve(/* turbopackIgnore: true */ root);
}

/** The store of this installation. */
export function evidenceStore(): EvidenceStore {
  return diskStore({ root: evidenceRoot(), limitBytes: EVIDENCE_LIMIT_BYTES });
}
