import type { Space, SpaceOf } from "./quota.ts";

/** What those who are about to add a file should know: the spaces that are filling up, and whether files are scanned for viruses. */
export type UploadNotes = { spaces: { of: SpaceOf; space: Space }[]; scanned: boolean };
