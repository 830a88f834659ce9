import { beforeAll, expect, test } from "vitest";
import { recordExcerpts } from "#lib/commands/evidence/record-excerpts.ts";
import { recordLook } from "#lib/commands/evidence/record-look.ts";
import { db } from "#lib/db/client.ts";
import { NO_EVIDENCE_FILTER, withExcerpts } from "#lib/domain/evidence/search.ts";
import { evidenceSearch } from "#lib/queries/evidence-search.ts";
import { makeRound, type Round, type Who } from "#tests/evidence/support/round.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { fileEvidence } from "#tests/support/evidence-search.ts";

const NOW = new Date("2022-06-30T07:00:00Z");
const NEXT_DAY = new Date("2022-07-01T07:00:00Z");

let round: Round;
let id = "";

beforeAll(async () => {
  await emptyDatabase();
  round = await makeRound();
  const { measureId, people } = round;
  const sent = { uploadedById: people.lead.id, departmentId: people.lead.departmentId, uploadedAt: NOW };
  id = await fileEvidence({ measureId, fileName: "会议纪要.pdf", ...sent, texts: ["会议研究了经费"] });
});

/** What the page of the search does for whoever looks something up. */
async function lookUp(who: Who, search: string, now = NOW): Promise<void> {
  const list = await evidenceSearch(round.people[who], { ...NO_EVIDENCE_FILTER, search }, now);
  if (list === null || list === "noRound") throw new Error("no list");
  await recordExcerpts(round.people[who], withExcerpts(list.hits), now);
}

async function looks() {
  const rows = await db().evidenceLook.findMany({
    orderBy: [{ user: { name: "asc" } }, { day: "asc" }],
    select: { userId: true, day: true, times: true, excerpts: true },
  });
  return rows.map(({ day, ...row }) => ({ ...row, day: day.toISOString().slice(0, 10) }));
}

test("lines of another's file that a search showed go on record by the day, apart from the times it was opened", async () => {
  await lookUp("lead", "经费");
  await lookUp("office", "纪要");
  await recordExcerpts(round.people.other, [id], NOW);
  expect(await looks(), "one's own file, a name alone, a file out of reach").toEqual([]);
  await lookUp("office", "经费");
  await lookUp("office", "会议 研究");
  await recordLook(round.people.office, { evidenceId: id }, NOW);
  await lookUp("office", "经费", NEXT_DAY);
  const office = { userId: round.people.office.id };
  expect(await looks()).toEqual([
    { ...office, day: "2022-06-30", times: 1, excerpts: 2 },
    { ...office, day: "2022-07-01", times: 0, excerpts: 1 },
  ]);
});

test("two searches at once are both counted", async () => {
  await Promise.all([lookUp("chief", "经费"), lookUp("chief", "会议")]);
  const row = await db().evidenceLook.findFirst({ where: { userId: round.people.chief.id } });
  expect(row).toMatchObject({ times: 0, excerpts: 2 });
});
