import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { storedBase } from "#lib/db/stored-draft.ts";
import { correct } from "#lib/domain/import/correct.ts";
import { type Draft, draftFindings } from "#lib/domain/import/draft.ts";
import { differences } from "#lib/domain/import/differences.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { measureTexts, snapshotOf } from "./import-cast.ts";

// Official texts of every habit, invented by hand; the real one is tried in tests/commands/import-notice.test.ts.
const folder = path.join(import.meta.dirname, "notices");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));

const same = (one: Diagnostic) => (other: Diagnostic) => one.code === other.code && one.start === other.start && one.message === other.message;

describe.each(names)("notice %s", (name) => {
  const text = readFileSync(path.join(folder, `${name}.txt`), "utf8");
  const outline = parseOfficialText(text);
  const draft = draftOf({ ...outline, text }, []);

  it("becomes a draft with all that was read, numbered through", () => {
    expect(draftFindings(draft).map(({ number }) => number).sort((one, other) => one - other)).toEqual(draftFindings(draft).map((_, index) => index + 1));
    expect(measureTexts(draft)).toEqual(outline.parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings.flatMap(({ measures }) => measures.map((each) => each.text)))).sort());
  });

  it("is kept and read back as it was", () => {
    expect(storedBase.parse(JSON.parse(JSON.stringify(outline)))).toEqual(outline);
  });

  it("differs in nothing from the round it was imported as", () => {
    expect(differences(snapshotOf(draft), draft)).toEqual([]);
  });

  it("can be mended as its diagnostics offer, and then they are gone", () => {
    for (const doubt of diagnose(text, draft)) {
      if (!doubt.mend) continue;
      const mended = correct(draft, doubt.mend.correction);
      expect(mended, doubt.message).toMatchObject({ ok: true });
      const left: Draft = mended.ok ? mended.value : draft;
      expect(diagnose(text, left).filter(same(doubt)), doubt.message).toEqual([]);
    }
  });
});
