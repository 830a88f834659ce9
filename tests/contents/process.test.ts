import fs from "node:fs";
import { expect, test } from "vitest";
import { type Program, runApart } from "#lib/contents/process.ts";

const PROGRAM: Program = { entry: "tests/contents/programs/misbehaving.ts", seconds: 20, megabytes: 250, atOnce: 2, writesTo: null };
const BROKEN = { ok: false, because: "broken" };

async function pid(): Promise<unknown> {
  const outcome = await runApart(PROGRAM, "answer");
  return outcome.ok ? outcome.value : outcome;
}

test("a process stays for the next task", async () => {
  const first = await pid();
  expect(await pid()).toBe(first);
});

test("one that keeps too much of its memory does not stay", async () => {
  const greedy = await runApart(PROGRAM, "keep much");
  expect(greedy).toEqual({ ok: true, value: expect.any(Number) });
  expect(await pid()).not.toBe(greedy.ok && greedy.value);
});

test("no more work at once than allowed; the others wait, and all are answered", async () => {
  const pids = await Promise.all(Array.from({ length: 6 }, pid));
  expect(pids.every((each) => typeof each === "number")).toBe(true);
  expect(new Set(pids).size).toBeLessThanOrEqual(2);
});

test.each(["fall over", "throw", "exit", "start a program", "write a file"])("one that tries to %s is given up, and the next task is done", async (deed) => {
  expect(await runApart(PROGRAM, deed)).toEqual(BROKEN);
  expect(await pid()).toEqual(expect.any(Number));
  expect(fs.existsSync("/tmp/written-by-a-file")).toBe(false);
});

test("one that does not end is killed", async () => {
  expect(await runApart({ ...PROGRAM, seconds: 1 }, "turn for ever")).toEqual({ ok: false, because: "tooLong" });
  expect(await pid()).toEqual(expect.any(Number));
});

test.each(["fill the heap", "fill buffers"])("one that would %s is killed at its limit, and the server grows by nothing", async (deed) => {
  const before = process.memoryUsage().rss;
  expect(await runApart({ ...PROGRAM, megabytes: 200 }, deed)).toEqual({ ok: false, because: "tooLarge" });
  expect(process.memoryUsage().rss - before).toBeLessThan(30_000_000);
});

test("no secret of the server is in its environment", async () => {
  process.env.NEXTAUTH_SECRET = "not for programs";
  const outcome = await runApart(PROGRAM, "tell the secrets");
  expect(outcome.ok && String(outcome.value)).not.toContain("not for programs");
});
