import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { ledger } from "#lib/queries/ledger.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { actor, NOW } from "#tests/support/cast.ts";
beforeAll(sampleDatabase);
it("try", async () => {
  const l = await ledger(await actor("zulianbu"), ledgerFilter.parse({search: "会议", sort: "-deadline"}), NOW);
  console.log(JSON.stringify(l, null, 1));
});
