import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { importCommand } from "#tests/documents/command-line.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { person } from "./import-cast.ts";

const notice = path.resolve(import.meta.dirname, "../domain/notices/01-county-water-bureau.txt");
const DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), "import-command-"));
const run = (...args: string[]) => importCommand([notice, ...args], { DATA_DIR, DATABASE_URL: process.env.DATABASE_URL });

beforeAll(emptyDatabase);
afterAll(() => fs.rmSync(DATA_DIR, { recursive: true }));

describe("the import from the command line", () => {
  test("changes nothing without an account of the office", async () => {
    const { code, err } = await run();
    expect([code, await db().importDraft.count()]).toEqual([1, 0]);
    expect(err).toContain("还没有整改办账号");
  });

  test("keeps a draft where something is lacking, and says what and where", async () => {
    await person("OFFICE", { name: "办公室" });
    const { code, err } = await run();
    const [draft] = await db().importDraft.findMany();
    expect([code, await db().inspection.count()]).toEqual([1, 0]);
    expect(err).toContain("还缺：请填写整改期限");
    expect(err).toContain(`/desk/import/${draft?.id}`);
  });

  test("with the deadline makes the round, on record under the office's name", async () => {
    const { code, err } = await run("--deadline", "2023-12-31");
    expect([code, err.trim()]).toEqual([0, "✔ 已导入8个问题、18项整改措施。"]);
    expect([await db().finding.count(), await db().measure.count()]).toEqual([8, 18]);
    const entries = await db().auditEntry.findMany({ where: { findingId: { not: null } } });
    expect(new Set(entries.map(({ actorName }) => actorName))).toEqual(new Set(["办公室"]));
  });

  test("a second time finds that the ledger has it all", async () => {
    const { code, err } = await run("--deadline", "2023-12-31");
    expect([code, await db().finding.count()]).toEqual([0, 8]);
    expect(await db().importDraft.count({ where: { confirmedAt: null, discardedAt: null } })).toBe(1);
    expect(err).toContain("内容一致");
  });

  test("asks whose name to use where there are two", async () => {
    const second = await person("OFFICE", { name: "另一人" });
    const { account } = await db().user.findUniqueOrThrow({ where: { id: second.id } });
    expect((await run()).err).toContain("--as");
    expect((await run("--as", account)).err).toContain("内容一致");
    expect((await run("--as", "nobody")).err).toContain("没有这个整改办账号：nobody");
  });
});
