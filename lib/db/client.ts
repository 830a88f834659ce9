import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

/** What a transaction callback receives: the client without the means to open another connection. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: start the application with `npm start`.");
  return new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
}

// Next reloads modules while developing; one pool per process, not one per reload.
const shared: typeof globalThis & { rectificationDb?: PrismaClient } = globalThis;

/** The one database client of this process. Connects at first use, so that a build needs no database. */
export function db(): PrismaClient {
  shared.rectificationDb ??= connect();
  return shared.rectificationDb;
}
