import { db } from "#lib/db/client.ts";
import { loadSample } from "#prisma/sample/load.ts";

await loadSample({ report: () => {} });
await db().$disconnect();
