import { inject } from "vitest";
import { db } from "#lib/db/client.ts";
import { createDatabase, type Template } from "./databases.ts";

async function reset(template: Template): Promise<void> {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await db().$disconnect();
  await createDatabase(inject("adminUrl"), name, template);
}

/** Gives this test file's database the sample round, and nothing else: in `beforeAll`, or in `beforeEach` for a fresh start. */
export async function sampleDatabase(): Promise<void> {
  await reset("sample");
}

/** Empties this test file's database. A file starts with an empty one; this is for tests that need another fresh start. */
export async function emptyDatabase(): Promise<void> {
  await reset("empty");
}
