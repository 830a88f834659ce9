import { beforeEach, expect, test } from "vitest";
import { addRegulation } from "#lib/commands/regulations/add-regulation.ts";
import { editRegulation } from "#lib/commands/regulations/edit-regulation.ts";
import { removeRegulation } from "#lib/commands/regulations/remove-regulation.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";
import { actor, NO_FINDING, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const REGULATION = { title: "督查督办办法", kind: "NEW", documentNumber: "沧残联〔2022〕8号", adoptedOn: "2022-06-20", number: 7 } as const;
/** Departments and leaders read the list, whether or not they read the finding. */
const ANSWERS = { "fuzuzhang-jia": "notYours", "fuzuzhang-bing": "notYours", bangongshi: "notYours", kangfubu: "notYours", dangzhibu: "notYours" } as const;

const counted = async () => {
  const regulations = (await publicProgress("2022-06-30"))?.regulations;
  return { total: regulations?.total, named: regulations?.named.length };
};
const of = (ordinal: number) => db().regulation.findFirstOrThrow({ where: { ordinal } });

test("a new one is the last, on record, and the public counts one more", async () => {
  expect(await counted()).toEqual({ total: 26, named: 15 });
  const entry = await done(async () => addRegulation(await actor("zhenggaiban"), REGULATION, NOW));
  expect(entry).toEqual({ by: "整改办", at: NOW, action: "regulationAdded", subject: "制度27《督查督办办法》", detail: REGULATION });
  expect(await of(27)).toMatchObject({ ...REGULATION, adoptedOn: fromDay("2022-06-20") });
  expect(await counted()).toEqual({ total: 27, named: 16 });
});

test("one that answers an undisclosed finding is counted, and not named to the public", async () => {
  await done(async () => addRegulation(await actor("zhenggaiban"), { ...REGULATION, number: 28 }, NOW));
  expect(await counted()).toEqual({ total: 27, named: 15 });
});

test("an unnamed one is given its name; one removed leaves the others their numbers", async () => {
  const office = await actor("zhenggaiban");
  const { id, version } = await of(26);
  const entry = await done(() => editRegulation(office, { id, version, ...REGULATION, kind: "REVISED" }, NOW));
  expect(entry).toMatchObject({ action: "regulationEdited", subject: "制度26《督查督办办法》", detail: { kind: "REVISED", before: null } });
  expect(await counted()).toEqual({ total: 26, named: 16 });
  const fifth = await of(5);
  const removal = await done(() => removeRegulation(office, { id: fifth.id, version: fifth.version }, NOW));
  expect(removal).toMatchObject({ action: "regulationRemoved", subject: `制度5《${fifth.title}》` });
  expect(await counted()).toEqual({ total: 25, named: 15 });
  expect(await of(26)).toMatchObject({ id });
});

test("refused: a finding that is not there, a stale form, a regulation that is not there", async () => {
  const office = await actor("zhenggaiban");
  const { id, version } = await of(1);
  const unknown = { code: "findingUnknown", field: "number" };
  expect(await refused(() => addRegulation(office, { ...REGULATION, number: NO_FINDING }, NOW))).toEqual(unknown);
  expect(await refused(() => editRegulation(office, { id, version, ...REGULATION, number: NO_FINDING }, NOW))).toEqual(unknown);
  expect(await refused(() => editRegulation(office, { id, version: version + 1, ...REGULATION }, NOW))).toEqual({ code: "stale" });
  expect(await refused(() => removeRegulation(office, { id, version: version + 1 }, NOW))).toEqual({ code: "stale" });
  expect(await refused(() => removeRegulation(office, { id: NO_ROW, version: 1 }, NOW))).toEqual({ code: "notFound" });
});

test("refused: everybody but the office", async () => {
  const { id, version } = await of(1);
  await expectOnly("zhenggaiban", (person) => addRegulation(person, REGULATION, NOW), ANSWERS);
  await expectOnly("zhenggaiban", (person) => editRegulation(person, { id, version, ...REGULATION }, NOW), ANSWERS);
  await expectOnly("zhenggaiban", (person) => removeRegulation(person, { id, version }, NOW), ANSWERS);
});
