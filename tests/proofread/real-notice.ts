import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

// The notice as published is not ours to publish: it lies beside the repository, where it lies at all, or where REAL_NOTICE says.
const place = process.env.REAL_NOTICE ?? path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");

/** The real notice, published on 2022-11-30; null where there is none on this machine. */
export const realNotice: string | null = existsSync(place) ? readFileSync(place, "utf8") : null;
export const PUBLISHED_ON = "2022-11-30";
export const realNoticeName = realNotice === null ? `the notice as published (SKIPPED: no file ${place})` : "the notice as published";
