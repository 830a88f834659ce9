import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { db } from "#lib/db/client.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { DraftBase } from "#lib/domain/import/draft.ts";
import { differences } from "#lib/domain/import/differences.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { roundSnapshot } from "#lib/db/round-snapshot.ts";
import { sampleRound } from "#prisma/sample/round.ts";
import { expectUnbrokenRecord } from "#tests/support/deeds.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { begun, emptyOffice, ledger, NOW, value } from "./import-cast.ts";

// The notice itself is not ours to publish: it lies beside the repository, where it lies at all.
const file = path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");
const notice = existsSync(file) ? readFileSync(file, "utf8") : null;
const title = notice === null ? "the real notice (not on this machine)" : "the real notice";

const DEADLINE: Correction = { kind: "fact", name: "deadline", value: "2022-11-30" };
const THE_28TH: Correction = { kind: "addFinding", category: null, title: "", passage: null };

function read(): DraftBase {
  const text = notice ?? "";
  return { ...parseOfficialText(text), text };
}

/** In what the notice, mended so, differs from the round being followed up. */
async function differing(...corrections: Correction[]) {
  const round = await roundSnapshot(db());
  if (!round) throw new Error("no round");
  return differences(round, draftOf(read(), corrections));
}

describe.skipIf(notice === null)(`${title}, confirmed as it was read`, () => {
  beforeAll(async () => {
    const { office } = await emptyOffice();
    value(await confirmImport(office, await begun(office, [DEADLINE], read()), NOW));
  });

  test("is a round of 27 findings and 110 measures, with the sample's titles", async () => {
    const { parts, findings } = await ledger();
    expect([parts.length, parts.flatMap(({ categories }) => categories).length]).toEqual([3, 9]);
    expect(findings.map(({ measures }) => measures.length)).toEqual(sampleRound.parts.flatMap((part) => part.categories.flatMap((each) => each.findings.map(({ measures }) => measures.length))));
    expect([findings.length, await db().measure.count()]).toEqual([27, 110]);
    await expectUnbrokenRecord();
  });

  test("is told measure by measure: what was to be done, and what was", async () => {
    const [first] = (await ledger()).findings;
    expect(first?.measures[0]).toMatchObject({ text: "召开残工委工作会议" });
    expect(first?.measures[0]?.outcome).toMatch(/^6月1日.*文件。$/u);
    expect(await db().measure.count({ where: { outcome: null } })).toBeLessThan(5);
  });

  test("differs from itself in nothing", async () => {
    expect(await differing()).toEqual([]);
    expect(await differing(DEADLINE)).toEqual([]);
  });

  test("mended to what it states, it differs by the 28th finding alone", async () => {
    expect((await differing(THE_28TH)).map(({ kind, place }) => [kind, place.number])).toEqual([["findingNew", 28]]);
  });
});

describe.skipIf(notice === null)(`${title}, held against the sample round`, () => {
  beforeAll(sampleDatabase);

  test("has its findings under their headings, each by its title: other words are in measures and headings alone", async () => {
    const found = await differing(THE_28TH);
    expect(found.filter(({ kind }) => !kind.startsWith("measure") && !kind.endsWith("Renamed"))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});
