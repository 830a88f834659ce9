import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#lib/db/generated/client.ts";
import type { Application } from "./application.ts";

/** Works on the database of a running application, beside it. */
export async function onDatabase<Outcome>({ databaseUrl }: Pick<Application, "databaseUrl">, work: (client: PrismaClient) => Promise<Outcome>): Promise<Outcome> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  return work(client).finally(() => client.$disconnect());
}
