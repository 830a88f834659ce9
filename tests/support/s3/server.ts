import { findCeph } from "#scripts/support/ceph.ts";
import type { S3Server } from "./daemon.ts";
import { startRadosgw } from "./radosgw.ts";
import { startS3rver } from "./s3rver.ts";

export type { S3Server } from "./daemon.ts";

/** Ceph's gateway, as offices run it; where it cannot be had (no root, no Debian), a small server out of npm. */
export async function startS3(): Promise<S3Server> {
  return process.env.EVIDENCE_TEST_S3 !== "s3rver" && findCeph() ? startRadosgw() : startS3rver();
}
