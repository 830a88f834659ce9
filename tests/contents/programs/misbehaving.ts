import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { answering } from "#lib/contents/answering.ts";

const staying: Buffer[] = [];

/** Does to its process what a hostile file might make a library do. */
const DEEDS = new Map<unknown, () => unknown>([
  ["answer", () => process.pid],
  ["keep much", () => staying.push(Buffer.alloc(150_000_000, 1)) && process.pid],
  ["fall over", () => setImmediate(() => { throw new Error("on its own"); })],
  ["throw", () => { throw new Error("in the middle"); }],
  ["exit", () => process.exit(0)],
  ["turn for ever", () => { for (;;); }],
  ["fill the heap", () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, () => ({})));
  }],
  ["fill buffers", () => new Promise(() => {
    const kept: Buffer[] = [];
    setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 5);
  })],
  ["tell the secrets", () => JSON.stringify(process.env)],
  ["start a program", () => execFileSync("/bin/echo", ["x"])],
  ["write a file", () => fs.writeFileSync("/tmp/written-by-a-file", "x")],
]);

answering(async (task) => {
  const done = await DEEDS.get(task)?.();
  return task === "fall over" ? new Promise(() => {}) : done;
});
