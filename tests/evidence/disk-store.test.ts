import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diskStore } from "#lib/evidence/disk-store.ts";
import { LIMIT, put, storeContract } from "./store-contract.ts";

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
});
