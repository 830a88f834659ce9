import { describe, expect, test } from "vitest";
import { CorrectInPlace, draftAsked, draftHref, draftOutcomeHref, tickedGroups, ticksHref, UndoInPlace } from "#lib/input/draft-address.ts";
import { parseForm } from "#lib/input/form.ts";

const NOTHING = { edit: null, step: null, done: null, at: null };

function askedOf(address: string) {
  return draftAsked.parse(Object.fromEntries(new URL(address, "http://office").searchParams));
}

describe("the address of a draft's page", () => {
  test("says again what it was made from", () => {
    const asked = { ...NOTHING, edit: "f7", step: "merge" };
    expect(askedOf(draftHref("d1", asked, "f7"))).toEqual(asked);
    expect(draftHref("d1", asked, "f7")).toMatch(/^\/desk\/import\/d1\?.*#f7$/);
    expect(draftHref("d1")).toBe("/desk/import/d1");
  });

  test("leads after a correction to where its outcome is told", () => {
    const address = draftOutcomeHref("d1", "corrected", "fact-deadline");
    expect(askedOf(address)).toEqual({ ...NOTHING, done: "corrected", at: "fact-deadline" });
    expect(address.endsWith("#outcome")).toBe(true);
  });

  test("made up by hand asks for nothing", () => {
    expect(draftAsked.parse({ edit: "f7\"><b>", step: "../x", done: "paid", at: ["f1", "f2"] })).toEqual(NOTHING);
    expect(draftAsked.parse({})).toEqual(NOTHING);
  });
});

describe("a correction with the place to go back to", () => {
  const sent = { draftId: "d1", version: "3", kind: "rename", key: "f7", title: "新标题" };

  test("keeps both; a place that is none leads to the top", () => {
    const kept = { draftId: "d1", version: 3, correction: { kind: "rename", key: "f7", title: "新标题" } };
    expect(parseForm(CorrectInPlace, { ...sent, back: "f7" })).toEqual({ ok: true, value: { ...kept, back: "f7" } });
    for (const back of ["https://elsewhere.example", "f7?done=x", ""]) {
      expect(parseForm(CorrectInPlace, { ...sent, back })).toEqual({ ok: true, value: { ...kept, back: "top" } });
    }
    expect(parseForm(UndoInPlace, { draftId: "d1", version: "3" })).toEqual({ ok: true, value: { draftId: "d1", version: 3, back: "top" } });
  });

  test("tells beside the field what is wrong with the correction", () => {
    const parsed = parseForm(CorrectInPlace, { ...sent, kind: "renumber", number: "七", back: "f7" });
    expect(parsed).toEqual({ ok: false, errors: { number: "请填写数字编号。" } });
  });
});

describe("the groups of differences that are ticked to begin with", () => {
  test("are all but what is gone, unless the address says otherwise", () => {
    expect(tickedGroups.parse(undefined)).toEqual(["new", "changed"]);
    const said = (ticked: Parameters<typeof ticksHref>[1]) =>
      tickedGroups.parse(new URL(ticksHref("d1", ticked, "gone"), "http://office").searchParams.get("tick"));
    expect(said(["new", "gone"])).toEqual(["new", "gone"]);
    expect(said([])).toEqual([]);
  });
});
