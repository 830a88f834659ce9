import { beforeEach, describe, expect, test } from "vitest";
import { discloseFinding } from "#lib/commands/disclosure/disclose-finding.ts";
import { discloseMeasure } from "#lib/commands/disclosure/disclose-measure.ts";
import { publicProgress } from "#lib/queries/public-progress.ts";
import type { PublicFinding } from "#lib/domain/public-progress.ts";
import { actor, findingOf, measureKey, measureOf, NO_FINDING, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const AS_IT_IS = { publicTitle: null, publicLongTerm: null };
const WORDING = { publicText: "开展回访", publicOutcome: "已回访有关家庭" };

/** What the public reads of the finding, or undefined where it reads nothing. */
async function read(number: number): Promise<PublicFinding | undefined> {
  const seen = await publicProgress("2022-06-30");
  return seen?.parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings)).find((finding) => finding.number === number);
}

async function findingKey(number: number) {
  return { number, version: (await findingOf(number)).version };
}

describe("a finding", () => {
  test("is concealed by the office, closed as it may be, and shown again; the public counts it all the while", async () => {
    const office = await actor("zhenggaiban");
    const hidden = await done(async () => discloseFinding(office, { ...(await findingKey(1)), ...AS_IT_IS, disclosed: false }, NOW));
    expect(hidden).toMatchObject({ by: "整改办", at: NOW, action: "findingConcealed", subject: "问题1" });
    expect(await read(1)).toBeUndefined();
    expect((await publicProgress("2022-06-30"))?.progress).toMatchObject({ total: 28, undisclosed: 2 });
    const shown = await done(async () => discloseFinding(office, { ...(await findingKey(1)), ...AS_IT_IS, disclosed: true }, NOW));
    expect(shown.action).toBe("findingDisclosed");
    expect(await read(1)).toBeDefined();
  });

  test("is read in the words made for the public, the ledger keeps its own; both are on record", async () => {
    const [office, before] = [await actor("zhenggaiban"), await findingOf(6)];
    const input = { ...(await findingKey(6)), disclosed: true, publicTitle: "意识形态方面的问题", publicLongTerm: "继续做好" };
    const entry = await done(() => discloseFinding(office, input, NOW));
    expect(entry).toMatchObject({ action: "publicWordingChanged", detail: { after: { publicTitle: "意识形态方面的问题", publicLongTerm: "继续做好" } } });
    expect(await read(6)).toMatchObject({ title: "意识形态方面的问题", longTermWork: "继续做好" });
    expect(await findingOf(6)).toMatchObject({ title: before.title, longTermWork: before.longTermWork });
    expect(JSON.stringify(await publicProgress("2022-06-30"))).not.toContain(before.title);
  });

  test("without a heading to stand under is counted only", async () => {
    const office = await actor("zhenggaiban");
    const show = async () => discloseFinding(office, { ...(await findingKey(28)), ...AS_IT_IS, disclosed: true }, NOW);
    expect(await refused(show)).toEqual({ code: "disclosureNotItemised", field: "disclosed" });
  });

  test("only the office decides; nothing changed, an old version and a finding that is not there are refused", async () => {
    const [office, key] = [await actor("zhenggaiban"), await findingKey(2)];
    await expectOnly("zhenggaiban", (person) => discloseFinding(person, { ...key, ...AS_IT_IS, disclosed: false }, NOW));
    expect(await refused(() => discloseFinding(office, { ...key, ...AS_IT_IS, disclosed: true }, NOW))).toEqual({ code: "disclosureUnchanged" });
    const old = { ...key, version: key.version - 1 };
    expect(await refused(() => discloseFinding(office, { ...old, ...AS_IT_IS, disclosed: false }, NOW))).toEqual({ code: "stale" });
    const nowhere = { number: NO_FINDING, version: 1, ...AS_IT_IS, disclosed: true };
    expect(await refused(() => discloseFinding(office, nowhere, NOW))).toEqual({ code: "notFound" });
  });
});

describe("a measure", () => {
  test("that is not told is counted, and none of its words reach the public", async () => {
    const [office, measure, before] = [await actor("zhenggaiban"), await measureOf(1, 1), await read(1)];
    const input = { number: 1, ...(await measureKey(1, 1)), publicText: null, publicOutcome: null, disclosed: false };
    const entry = await done(() => discloseMeasure(office, input, NOW));
    expect(entry).toMatchObject({ action: "measureConcealed", subject: "问题1", detail: { ordinal: 1 } });
    const after = await read(1);
    expect(after?.undisclosedMeasures).toBe(1);
    expect(after?.measures).toEqual(before?.measures.filter(({ ordinal }) => ordinal !== 1));
    expect(JSON.stringify(await publicProgress("2022-06-30"))).not.toContain(measure.text);
  });

  test("is read in the words made for the public", async () => {
    const [office, measure] = [await actor("zhenggaiban"), await measureOf(1, 1)];
    const entry = await done(async () => discloseMeasure(office, { number: 1, ...(await measureKey(1, 1)), ...WORDING, disclosed: true }, NOW));
    expect(entry.action).toBe("publicWordingChanged");
    expect((await read(1))?.measures[0]).toMatchObject({ text: WORDING.publicText, outcome: WORDING.publicOutcome });
    expect(await measureOf(1, 1)).toMatchObject({ text: measure.text, outcome: measure.outcome });
  });

  test("only the office decides; an old version, nothing changed and a measure that is not there are refused", async () => {
    const [office, key] = [await actor("zhenggaiban"), await measureKey(2, 5)];
    const hide = { number: 2, ...key, publicText: null, publicOutcome: null, disclosed: false };
    await expectOnly("zhenggaiban", (person) => discloseMeasure(person, hide, NOW));
    expect(await refused(() => discloseMeasure(office, { ...hide, version: key.version - 1 }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => discloseMeasure(office, { ...hide, disclosed: true }, NOW))).toEqual({ code: "disclosureUnchanged" });
    expect(await refused(() => discloseMeasure(office, { ...hide, measureId: NO_ROW }, NOW))).toEqual({ code: "notFound" });
  });
});
