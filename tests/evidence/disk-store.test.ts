import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { diskStore } from "#lib/evidence/disk/disk-store.ts";
import { staging } from "#lib/evidence/arriving/staging.ts";
import { LIMIT, put, storeContract } from "./support/store-contract.ts";

describe("a store on the disk:", () => {
  storeContract(async (root) => diskStore({ root, limitBytes: LIMIT }));

  test("what others put below its root is neither listed nor taken for a file", async () => {
    const root = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-disk-"));
    const store = diskStore({ root, limitBytes: LIMIT });
    const name = await put(store, Buffer.from("ours"));
    await fs.mkdir(path.join(root, "ab", "cd"), { recursive: true });
    for (const other of ["README", "ab/README", "ab/cd/README", `ab/cd/${"0".repeat(64)}`]) await fs.writeFile(path.join(root, other), "x");
    const names: string[] = [];
    for await (const { sha256 } of store.list()) names.push(sha256);
    expect(names).toEqual([name]);
    await fs.rm(root, { recursive: true });
  });

  test("leaves the disk its reserve, for the database: nothing new is begun, what has arrived stays", async () => {
    const root = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-disk-"));
    const [store, staged] = [diskStore({ root, limitBytes: LIMIT }), staging(root)];
    const id = "01890a5d-ac96-774b-bcce-b302099a8057";
    async function* bytes() {
      yield Buffer.from("four");
    }
    expect(await staged.append(id, 0, bytes())).toBe(4);
    const disk = await fs.statfs(root);
    const almostFull = vi.spyOn(fs, "statfs").mockResolvedValue({ ...disk, bsize: 4096, blocks: 1e8, bavail: 200_000 });
    expect(await store.receive(bytes())).toMatchObject({ ok: false, refusal: { code: "storageFull" } });
    await expect(staged.append(id, 4, bytes())).rejects.toMatchObject({ code: "ENOSPC" });
    almostFull.mockRestore();
    expect(await staged.append(id, 4, bytes())).toBe(8);
    expect(await fs.readdir(path.join(root, "incoming"))).toEqual([id]);
    await fs.rm(root, { recursive: true });
  });
});
