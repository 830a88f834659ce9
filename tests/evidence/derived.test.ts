import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuse, ok } from "#lib/domain/result.ts";
import { derived, dropDerived } from "#lib/evidence/derived.ts";
import { tidyFolder } from "#lib/evidence/disk/tidy-folder.ts";
import { filesIn } from "./support/round.ts";

const SHA = "ab".repeat(32);
let root: string;
let made: number;

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), "derived-test-"));
  process.env.EVIDENCE_DIR = root;
  made = 0;
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

const make = async (temporary: string) => {
  made += 1;
  await fs.writeFile(temporary, "picture");
  return ok(null);
};

test("what was made once is kept, and made no second time", async () => {
  const first = await derived(SHA, "page-1", make);
  expect(first).toEqual({ ok: true, value: path.join(root, "derived", SHA, "page-1") });
  expect(await derived(SHA, "page-1", make)).toEqual(first);
  expect([made, await filesIn(root)]).toEqual([1, [`derived/${SHA}/page-1`]]);
});

test("asked for by several at once it is made once", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => derived(SHA, "page-1", make)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(1);
  expect(made).toBe(1);
});

test("what cannot be made leaves nothing, and is not tried again at once", async () => {
  const fail = async (temporary: string) => {
    await make(temporary);
    return refuse({ code: "fileNotShown" } as const);
  };
  for (const _ of [1, 2]) expect(await derived(SHA, "page-1", fail)).toEqual({ ok: false, refusal: { code: "fileNotShown" } });
  expect([made, await filesIn(root)]).toEqual([1, []]);
});

test("a full disk is told as what it is", async () => {
  const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
  expect(await derived(SHA, "page-1", full)).toEqual({ ok: false, refusal: { code: "storageFull" } });
});

test("what was made of a destroyed file goes with it, even what was just being made", async () => {
  await derived(SHA, "page-1", make);
  const late = derived(SHA, "page-2", async (temporary) => {
    await dropDerived(SHA);
    await fs.mkdir(path.dirname(temporary), { recursive: true });
    return make(temporary);
  });
  expect(await late).toEqual({ ok: false, refusal: { code: "filePurged" } });
  expect(await filesIn(root)).toEqual([]);
});

test("no other name than a hash becomes a folder", async () => {
  await expect(derived("../../etc", "passwd", make)).rejects.toThrow("not a hash");
});

test("beyond the limit what was not looked at for longest goes first, and what a crash left", async () => {
  const put = async (name: string, size: number, minutesAgo: number) => {
    await fs.mkdir(path.join(root, "d", path.dirname(name)), { recursive: true });
    await fs.writeFile(path.join(root, "d", name), Buffer.alloc(size));
    const at = new Date(Date.now() - minutesAgo * 60_000);
    await fs.utimes(path.join(root, "d", name), at, at);
  };
  await put("a/old", 40, 30);
  await put("a/middle", 40, 20);
  await put("b/new", 40, 10);
  await put("b/.left", 1, 90);
  await put("b/.making", 1, 0);
  expect(await tidyFolder(path.join(root, "d"), 100)).toBe(81);
  expect((await filesIn(root)).sort()).toEqual(["d/a/middle", "d/b/.making", "d/b/new"]);
});
