import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
});

/** What the planted files point at; each is there, so that a rule fails for its own reason. */
const targets = [
  "app/desk/page.tsx", "app/(public)/frame.tsx", "components/finding/card.tsx", "components/ui/button.tsx",
  "lib/domain/life.ts", "lib/input/form.ts", "lib/commands/sign.ts", "lib/queries/ledger.ts", "lib/queries/public-progress.ts",
  "lib/db/client.ts", "lib/auth/session.ts", "lib/auth/passwords.ts", "lib/evidence/store.ts", "lib/clock/now.ts", "lib/documents/read.ts", "lib/contents/inspect.ts",
  "lib/forms/form-answer.ts", "lib/sealing/seal.ts", "lib/commands/opinions/send-opinion.ts", "lib/commands/opinions/on-opinion.ts", "lib/calendar/official.ts", "lib/messages/send.ts", "lib/jobs/start.ts", "prisma/sample/load.ts", "scripts/serve.ts", "tests/support/database.ts",
];

/** One violation each: the rule it breaks, where, and the line that breaks it. */
const planted: readonly (readonly [rule: string, file: string, line: string])[] = [
  ["domain-imports-only-itself", "lib/domain/p1.ts", 'import type { T } from "#lib/db/client.ts";'],
  ["domain-imports-only-itself", "lib/domain/p2.ts", 'import { z } from "zod";'],
  ["domain-imports-only-itself", "lib/domain/p3.ts", 'import { readFileSync } from "node:fs";'],
  ["input-imports-domain-and-zod", "lib/input/p1.ts", 'import { x } from "#lib/auth/session.ts";'],
  ["sealing-knows-only-ciphers-and-days", "lib/sealing/p1.ts", 'import { x } from "#lib/db/client.ts";'],
  ["sealing-knows-only-ciphers-and-days", "lib/sealing/p2.ts", 'import { readFileSync } from "node:fs";'],
  ["forms-answer-forms", "lib/forms/p1.ts", 'import { x } from "#lib/auth/session.ts";'],
  ["forms-answer-forms", "lib/forms/p2.ts", 'import type { T } from "#lib/commands/sign.ts";'],
  ["commands-know-no-session", "lib/commands/p9.ts", 'import { x } from "#lib/sealing/seal.ts";'],
  ["commands-know-no-session", "lib/commands/p10.ts", 'import { x } from "#lib/forms/form-answer.ts";'],
  ["queries-know-no-session", "lib/queries/p4.ts", 'import { x } from "#lib/sealing/seal.ts";'],
  ["db-knows-no-callers", "lib/db/p3.ts", 'import { x } from "#lib/forms/form-answer.ts";'],
  ["browser-never-reaches-server", "components/finding/p7.tsx", 'import { x } from "#lib/sealing/seal.ts";'],
  ["public-knows-no-session", "app/(public)/p4.tsx", 'import { x } from "#lib/commands/sign.ts";'],
  ["public-knows-no-session", "app/(public)/p5.tsx", 'import { x } from "#lib/commands/opinions/on-opinion.ts";'],
  ["clock-imports-only-domain", "lib/clock/p1.ts", 'import { x } from "#lib/db/client.ts";'],
  ["calendar-imports-domain-and-chinese-days", "lib/calendar/p1.ts", 'import { x } from "#lib/clock/now.ts";'],
  ["documents-import-domain-and-libraries", "lib/documents/p1.ts", 'import type { T } from "#lib/evidence/store.ts";'],
  ["documents-import-domain-and-libraries", "lib/documents/p2.ts", 'import { x } from "#lib/input/form.ts";'],
  ["contents-import-domain-documents-and-libraries", "lib/contents/p1.ts", 'import type { T } from "#lib/evidence/store.ts";'],
  ["contents-import-domain-documents-and-libraries", "lib/contents/p2.ts", 'import { x } from "#lib/db/client.ts";'],
  ["the-core-knows-no-framework", "lib/contents/p3.ts", 'import { cache } from "react";'],
  ["browser-never-reaches-server", "components/finding/p6.tsx", 'import { x } from "#lib/contents/inspect.ts";'],
  ["messages-import-domain-and-libraries", "lib/messages/p1.ts", 'import { x } from "#lib/db/client.ts";'],
  ["messages-import-domain-and-libraries", "lib/messages/p2.ts", 'import type { T } from "#lib/commands/sign.ts";'],
  ["commands-know-no-session", "lib/commands/p7.ts", 'import { x } from "#lib/messages/send.ts";'],
  ["browser-never-reaches-server", "components/finding/p5.tsx", 'import { x } from "#lib/messages/send.ts";'],
  ["jobs-run-commands", "lib/jobs/p1.ts", 'import { x } from "#lib/queries/ledger.ts";'],
  ["jobs-run-commands", "lib/jobs/p2.ts", 'import { x } from "#lib/auth/session.ts";'],
  ["nobody-sees-the-jobs", "app/desk/p3.ts", 'import { x } from "#lib/jobs/start.ts";'],
  ["nobody-sees-the-jobs", "lib/commands/p8.ts", 'import { x } from "#lib/jobs/start.ts";'],
  ["the-core-knows-no-framework", "lib/documents/p3.ts", 'import { cache } from "react";'],
  ["db-knows-no-callers", "lib/db/p2.ts", 'import { x } from "#lib/documents/read.ts";'],
  ["evidence-knows-no-callers", "lib/evidence/p2.ts", 'import { x } from "#lib/documents/read.ts";'],
  ["auth-knows-no-callers", "lib/auth/p5.ts", 'import { x } from "#lib/documents/read.ts";'],
  ["browser-never-reaches-server", "components/finding/p4.tsx", 'import { x } from "#lib/documents/read.ts";'],
  ["only-db-touches-prisma", "lib/commands/p1.ts", 'import type { Prisma } from "@prisma/client";'],
  ["only-db-touches-prisma", "app/desk/p1.ts", 'import pg from "pg";'],
  ["db-knows-no-callers", "lib/db/p1.ts", 'export type { T } from "#lib/commands/sign.ts";'],
  ["the-core-knows-no-framework", "lib/commands/p2.ts", 'import { revalidatePath } from "next/cache";'],
  ["the-core-knows-no-framework", "lib/queries/p1.ts", 'import { cache } from "react";'],
  ["commands-know-no-session", "lib/commands/p3.ts", 'import { x } from "#lib/auth/session.ts";'],
  ["commands-know-no-session", "lib/commands/p4.ts", 'import { x } from "#lib/clock/now.ts";'],
  ["commands-do-not-read-pages", "lib/commands/p5.ts", 'import { x } from "#lib/queries/ledger.ts";'],
  ["queries-never-write", "lib/queries/p2.ts", 'export const load = () => import("#lib/commands/sign.ts");'],
  ["queries-know-no-session", "lib/queries/p3.ts", 'import { x } from "#lib/auth/session.ts";'],
  ["evidence-knows-no-callers", "lib/evidence/p1.ts", 'import { x } from "#lib/db/client.ts";'],
  ["auth-knows-no-callers", "lib/auth/p1.ts", 'import { x } from "#lib/commands/sign.ts";'],
  ["routes-reach-data-through-commands-or-queries", "app/desk/p2.ts", 'import { x } from "#lib/db/client.ts";'],
  ["components-know-no-routes", "components/finding/p1.tsx", 'import { x } from "../../app/desk/page.tsx";'],
  ["components-see-domain-input-and-each-other", "components/finding/p2.tsx", 'import { x } from "#lib/clock/now.ts";'],
  ["ui-knows-nothing-of-ours", "components/ui/p1.tsx", 'import { type T } from "#lib/domain/life.ts";'],
  ["ui-knows-nothing-of-ours", "components/ui/p2.tsx", 'import { x } from "../finding/card.tsx";'],
  ["browser-never-reaches-server", "components/finding/p3.tsx", 'import { x } from "#lib/domain/p1.ts";'],
  ["public-knows-no-desk", "app/(public)/p1.tsx", 'import { x } from "../desk/page.tsx";'],
  ["public-knows-no-session", "app/(public)/p2.tsx", 'import { x } from "#lib/queries/p3.ts";'],
  ["public-reads-published-queries", "app/(public)/p3.tsx", 'import { x } from "#lib/queries/ledger.ts";'],
  ["published-queries-stand-alone", "lib/queries/public-p1.ts", 'import { x } from "#lib/queries/ledger.ts";'],
  ["the-product-knows-no-tests-or-scripts", "lib/auth/p2.ts", 'import { x } from "#tests/support/database.ts";'],
  ["the-product-knows-no-sample", "lib/commands/p6.ts", 'import { x } from "#prisma/sample/load.ts";'],
  ["the-sample-acts-through-commands", "prisma/sample/p1.ts", 'import { x } from "#lib/queries/ledger.ts";'],
  ["no-test-tools-in-the-product", "lib/auth/p3.ts", 'import { test } from "vitest";'],
  ["nothing-unresolved", "lib/auth/p4.ts", 'import { x } from "#lib/auth/gone.ts";'],
  ["no-cycles", "lib/domain/p4.ts", 'import type { x } from "./round-trip.ts";'],
];

/** Each is right, next to all that is wrong. */
const allowed: readonly (readonly [file: string, line: string])[] = [
  ["lib/commands/a1.ts", 'import { x } from "#lib/db/client.ts"; import { x as y } from "#lib/domain/life.ts";'],
  ["lib/commands/a2.ts", 'import { x } from "#lib/auth/passwords.ts";'],
  ["lib/input/a1.ts", 'import { z } from "zod"; import type { T } from "#lib/domain/life.ts";'],
  ["lib/documents/a1.ts", 'import { crc32 } from "node:zlib"; import { z } from "zod"; import type { T } from "#lib/domain/life.ts";'],
  ["lib/contents/a1.ts", 'import { fork } from "node:child_process"; import sharp from "sharp"; import { x } from "#lib/documents/read.ts";'],
  ["lib/commands/a4.ts", 'import { x } from "#lib/contents/inspect.ts";'],
  ["lib/messages/a1.ts", 'import { createHmac } from "node:crypto"; import mail from "nodemailer"; import type { T } from "#lib/domain/life.ts";'],
  ["lib/jobs/a1.ts", 'import { PgBoss } from "pg-boss"; import { x } from "#lib/commands/sign.ts"; import { x as y } from "#lib/messages/send.ts";'],
  ["lib/commands/a3.ts", 'import { x } from "#lib/documents/read.ts";'],
  ["app/desk/a1.ts", 'import { x } from "#lib/queries/ledger.ts"; import { x as y } from "#lib/commands/sign.ts";'],
  ["app/(public)/a1.tsx", 'import { x } from "#lib/queries/public-progress.ts"; import { x as y } from "#lib/clock/now.ts";'],
  ["app/(public)/a2.tsx", 'import { x } from "#lib/commands/opinions/send-opinion.ts"; import { x as y } from "#lib/forms/form-answer.ts";'],
  ["lib/sealing/a1.ts", 'import { createCipheriv } from "node:crypto"; import type { T } from "#lib/domain/life.ts";'],
  ["lib/auth/a1.ts", 'import { x } from "#lib/forms/form-answer.ts"; import { x as y } from "#lib/sealing/seal.ts";'],
  ["components/finding/a1.tsx", 'import { useState } from "react"; import { x } from "../ui/button.tsx";'],
  ["prisma/sample/a1.ts", 'import { x } from "#lib/commands/sign.ts"; import { x as y } from "#lib/db/client.ts";'],
];

const tree = fs.mkdtempSync(path.join(os.tmpdir(), "rectification-imports-"));
let found: Set<string>;

function put(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  fs.writeFileSync(path.join(tree, file), text);
}

async function violations(folder: string): Promise<z.infer<typeof report>["summary"]> {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rooms = ["app", "components", "lib", "prisma", "scripts", "tests"].filter((room) => fs.existsSync(path.join(folder, room)));
  const args = [program, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...rooms];
  const told = await run(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }).catch((error: { stdout: string }) => error);
  return report.parse(JSON.parse(told.stdout)).summary;
}

beforeAll(async () => {
  for (const file of targets) put(file, "export const x = 1;\nexport type T = number;\n");
  for (const [, file, line] of planted) put(file, `${line}\nexport const own = ${file.endsWith("x") ? "<p>{1}</p>" : "1"};\n`);
  put("lib/domain/round-trip.ts", 'import type { own } from "./p4.ts";\nexport type x = typeof own;\n');
  for (const [file, line] of allowed) put(file, `${line}\n`);
  for (const file of [".dependency-cruiser.cjs", "package.json"]) fs.copyFileSync(path.join(root, file), path.join(tree, file));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  const summary = await violations(tree);
  found = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
}, 60_000);

afterAll(() => fs.rmSync(tree, { recursive: true, force: true }));

test.each(planted)("%s is caught in %s: %s", (rule, file) => {
  expect([...found]).toContain(`${rule}: ${file}`);
});

test.each(allowed)("%s may say: %s", (file) => {
  expect([...found].filter((violation) => violation.endsWith(`: ${file}`))).toEqual([]);
});

test("every rule has a planted violation", async () => {
  const config = await import(path.join(root, ".dependency-cruiser.cjs"));
  const rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(config.default).forbidden;
  expect(rules.map(({ name }) => name).toSorted()).toEqual([...new Set(planted.map(([rule]) => rule))].toSorted());
});

test("the rules look at the whole product", async () => {
  const { totalCruised } = await violations(root);
  expect(totalCruised).toBeGreaterThan(100);
});
