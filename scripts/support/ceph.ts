import fs from "node:fs";
import { canInstall, install } from "./debian.ts";

const PROGRAMS = ["ceph", "ceph-authtool", "ceph-mon", "ceph-osd", "monmaptool", "radosgw", "radosgw-admin"];
const PACKAGES = ["ceph-mon", "ceph-osd", "radosgw"];

function isHere(): boolean {
  return PROGRAMS.every((program) => fs.existsSync(`/usr/bin/${program}`));
}

/** Whether Ceph with its S3 gateway is on this machine, after fetching it where this is root on Debian. */
export function findCeph(): boolean {
  if (!isHere() && canInstall()) install(...PACKAGES);
  return isHere();
}
