import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { s3Client } from "#lib/evidence/s3/s3-client.ts";
import { freePort } from "../free-port.ts";
import { BUCKET, type Daemon, daemon, KEYS, type S3Server } from "./daemon.ts";

const run = promisify(execFile);
const AS_ROOT = ["--setuser", "root", "--setgroup", "root"];

/** Gone with the test, however it ends. */
function held(program: string, args: string[]): Daemon {
  return daemon("setpriv", ["--pdeathsig", "KILL", program, ...args, "-f", ...AS_ROOT]);
}

/** One of everything, everything in memory, and nothing waits for a second one to agree. */
function configuration(folder: string, id: string, monitor: number, gateway: number): string {
  return `
[global]
fsid = ${id}
mon_host = [v2:127.0.0.1:${monitor}]
public_addr = 127.0.0.1
keyring = ${folder}/keyring
mon_data = ${folder}/mon
osd_data = ${folder}/osd
run_dir = ${folder}
admin_socket = ${folder}/$name.$pid.asok
pid_file = ${folder}/$name.$pid.pid
log_file = ${folder}/$name.log
paxos_propose_interval = 0.05
paxos_min_wait = 0.02
mon_tick_interval = 1
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
osd_objectstore = memstore
memstore_device_bytes = 2147483648
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
osd_class_load_list = *
osd_class_default_list = *
rgw_frontends = beast endpoint=127.0.0.1:${gateway}
rgw_enable_apis = s3
`;
}

/** Makes the keys of a cluster, starts its monitor and its one store. */
async function startCluster(folder: string, conf: string[], id: string, monitor: number): Promise<Daemon[]> {
  const keyring = path.join(folder, "keyring");
  const all = ["--cap", "mon", "allow *", "--cap", "osd", "allow *", "--cap", "mgr", "allow *"];
  await run("ceph-authtool", ["--create-keyring", keyring, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *"]);
  await run("ceph-authtool", [keyring, "--gen-key", "-n", "client.admin", ...all]);
  const map = path.join(folder, "monmap");
  await run("monmaptool", ["--create", "--addv", "a", `[v2:127.0.0.1:${monitor}]`, "--fsid", id, map]);
  await run("ceph-mon", [...conf, "-i", "a", "--mkfs", "--monmap", map, "--keyring", keyring, ...AS_ROOT]);
  const mon = held("ceph-mon", [...conf, "-i", "a"]);
  const [store, key] = [randomUUID(), path.join(folder, "osd", "keyring")];
  await run("ceph", [...conf, "--connect-timeout", "60", "osd", "new", store]);
  await run("ceph", [...conf, "auth", "get-or-create", "osd.0", "mon", "allow profile osd", "osd", "allow *", "-o", key]);
  await run("ceph-osd", [...conf, "-i", "0", "--mkfs", "--osd-uuid", store, "--keyring", key, ...AS_ROOT]);
  return [mon, held("ceph-osd", [...conf, "-i", "0", "--keyring", key])];
}

/** A Ceph of one node in memory, and its S3 gateway, which alone is killed and started again. Up in three seconds. */
export async function startRadosgw(): Promise<S3Server> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-ceph-"));
  for (const part of ["mon", "osd"]) await fs.mkdir(path.join(folder, part));
  const [id, monitor, gateway] = [randomUUID(), await freePort(), await freePort()];
  const file = path.join(folder, "ceph.conf");
  await fs.writeFile(file, configuration(folder, id, monitor, gateway));
  const conf = ["-c", file];
  const cluster = await startCluster(folder, conf, id, monitor);
  const { accessKey, secretKey } = KEYS;
  const user = ["--uid", "evidence", "--display-name", "evidence", "--access-key", accessKey, "--secret", secretKey];
  await run("radosgw-admin", [...conf, "user", "create", ...user]);
  const settings = { bucket: BUCKET, endpoint: `http://127.0.0.1:${gateway}`, ...KEYS };
  let running: Daemon;
  const start = async () => {
    running = held("radosgw", [...conf, "-n", "client.admin"]);
    await running.answers(settings.endpoint);
  };
  await start();
  await s3Client(settings).send(new CreateBucketCommand({ Bucket: BUCKET }));
  const remove = async () => {
    for (const each of [running, ...cluster]) await each.kill();
    await fs.rm(folder, { recursive: true, force: true });
  };
  return { settings, start, kill: () => running.kill(), remove };
}
