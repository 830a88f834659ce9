import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { db } from "#lib/db/client.ts";
import { createDatabase, databaseUrl, dropDatabase } from "./databases.ts";

// Runs before each test file: the file gets an empty database of its own, and its address before anything connects.
const name = `test_${randomUUID()}`;
process.env.DATABASE_URL = databaseUrl(inject("adminUrl"), name);
await createDatabase(inject("adminUrl"), name, "empty");

afterAll(async () => {
  await db().$disconnect();
  await dropDatabase(inject("adminUrl"), name);
});
