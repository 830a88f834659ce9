import { Prisma } from "./generated/client.ts";

/** Pieces of SQL that carry their parameters with them, for what the client's own queries cannot say. */
export const { sql, join, empty } = Prisma;
export type Sql = Prisma.Sql;
