import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onDatabase } from "#tests/e2e/support/planted.ts";
import { plantEdition, type PlantedEdition } from "#tests/support/edition.ts";
import { type Installation, newInstallation, parts, type Run } from "./installation.ts";

const up = "已启动";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe.runIf(process.platform === "linux")("a published edition", () => {
  let place: Installation;
  let run: Run;
  let edition: PlantedEdition;

  beforeAll(async () => {
    place = await newInstallation();
    run = place.run();
    await run.says(up);
    const { password, port } = JSON.parse(fs.readFileSync(path.join(place.dataDir, "postgres.json"), "utf8"));
    const databaseUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/rectification`;
    edition = await onDatabase({ databaseUrl }, (client) => plantEdition(client));
  });

  afterAll(async () => {
    run.signal("SIGTERM");
    await run.ended;
    await place.remove();
  });

  test("is the same bytes after everything was killed at once, and still what was approved", async () => {
    for (const pid of parts.map((part) => run.pid(part))) process.kill(pid, "SIGKILL");
    await run.ended;
    run = place.run();
    await run.says(up);
    const site = `http://127.0.0.1:${place.port}/notices/2022-1`;
    const page = new Uint8Array(await (await fetch(site)).arrayBuffer());
    expect(sha256(page)).toBe(sha256(edition.files.find(({ name }) => name === "index.html")?.bytes ?? new Uint8Array()));
    expect(await (await fetch(`${site}/verify`)).text()).toContain("全部相符");
  });
});
