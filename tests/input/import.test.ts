import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/import/correction.ts";
import { formValues, parseForm } from "#lib/input/form.ts";
import { ApplyImport, CorrectDraft, correctionFields, PasteText } from "#lib/input/import.ts";
import { NOBODY } from "#tests/domain/import-cast.ts";

const SEEN = { draftId: "01900000-0000-7000-8000-000000000000", version: "3" };

/** What arrives when a browser sends the fields of a button. */
function sent(correction: Correction) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...SEEN, ...correctionFields(correction) })) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return parseForm(CorrectDraft, formValues(form));
}

const passage = { start: 120, end: 140 };

describe("a correction", () => {
  it.each<Correction>([
    { kind: "fact", name: "deadline", value: "2022-12-31" },
    { kind: "fact", name: "phone", value: null },
    { kind: "rename", key: "c2", title: "新的标题" },
    { kind: "reword", key: "m31", text: "第一行\n第二行" },
    { kind: "respell", ...passage, from: "领城\n", to: " 领域" },
    { kind: "respell", ...passage, from: "的的", to: "" },
    { kind: "renumber", key: "f7", number: 12 },
    { kind: "move", key: "f7", to: "c3" },
    { kind: "merge", key: "p2" },
    { kind: "split", key: "f7", at: "m31", title: "新的问题" },
    { kind: "splitMeasure", key: "m31", first: "前半", second: "后半" },
    { kind: "disclose", key: "f7", disclosed: false },
    { kind: "disclose", key: "f7", disclosed: true },
    { kind: "discloseAll", disclosed: true },
    { kind: "addFinding", category: null, title: "", passage: null },
    { kind: "addFinding", category: "c2", title: "新的问题", passage },
    { kind: "addMeasure", finding: "f7", text: "新的措施", passage: { start: 0, end: 0 } },
    { kind: "remove", key: "p1" },
    { kind: "assign", key: "f7", ...NOBODY },
    { kind: "assign", key: "f7", ...NOBODY, leaderId: "l-1", leadDepartmentId: "d-1", supportingDepartmentIds: ["d-2"], target: "零差错", responsible: "科长", deadline: "2022-12-31" },
    { kind: "assign", key: "f7", ...NOBODY, supportingDepartmentIds: ["d-2", "d-3"] },
    { kind: "accept", code: "title-repeated", ...passage },
  ])("%j arrives as it was sent", (correction) => {
    expect(sent(correction)).toEqual({ ok: true, value: { draftId: SEEN.draftId, version: 3, correction } });
  });

  it.each([
    [{ kind: "rename", key: "x1", title: "甲" }, "key"],
    [{ kind: "rename", key: "f1", title: "长".repeat(201) }, "title"],
    [{ kind: "renumber", key: "f1", number: "0" }, "number"],
    [{ kind: "renumber", key: "f1", number: "1.5" }, "number"],
    [{ kind: "fact", name: "sample", value: "甲" }, "name"],
    [{ kind: "respell", start: "-1", end: "2", from: "甲", to: "乙" }, "start"],
    [{ kind: "disclose", key: "f1", disclosed: "maybe" }, "disclosed"],
    [{ kind: "assign", key: "f1", deadline: "2022-02-30" }, "deadline"],
    [{ kind: "accept", code: "<b>", start: "1", end: "2" }, "code"],
    [{ kind: "destroy", key: "f1" }, "kind"],
    [{}, "kind"],
  ])("%j is refused at %s", (fields, at) => {
    const parsed = parseForm(CorrectDraft, { ...SEEN, ...fields });
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toContain(at);
  });

  it("is never more than a correction, whatever is sent", () => {
    const values = fc.dictionary(fc.constantFrom("kind", "key", "title", "start", "end", "name", "to", "__proto__"), fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom("rename", "merge", "f1")));
    fc.assert(
      fc.property(values, (fields) => {
        const parsed = parseForm(CorrectDraft, { ...SEEN, ...fields });
        if (parsed.ok) expect(Object.keys(parsed.value).sort()).toEqual(["correction", "draftId", "version"]);
      }),
    );
  });
});

describe("ticked differences", () => {
  const ticked = (value?: string | string[]) => parseForm(ApplyImport, value === undefined ? SEEN : { ...SEEN, ticked: value });

  it("are none, one or many, each once", () => {
    expect(ticked()).toMatchObject({ value: { ticked: [] } });
    expect(ticked("factChanged-phone-ab12")).toMatchObject({ value: { ticked: ["factChanged-phone-ab12"] } });
    expect(ticked(["a", "b", "a"])).toMatchObject({ value: { ticked: ["a", "b"] } });
    expect(ticked(Array.from({ length: 300 }, (_, at) => `measureNew-${at}`))).toMatchObject({ ok: true });
  });

  it("are names of ours", () => {
    expect(ticked(["a", "b'; --"]).ok).toBe(false);
    expect(ticked(Array.from({ length: 5001 }, (_, at) => `${at}`)).ok).toBe(false);
  });
});

describe("pasted text", () => {
  it("is there, and no longer than anybody writes", () => {
    expect(parseForm(PasteText, { text: " 一、整改情况\r\n二、其他 " })).toEqual({ ok: true, value: { text: "一、整改情况\n二、其他" } });
    expect(parseForm(PasteText, { text: " \u0000 " }).ok).toBe(false);
    expect(parseForm(PasteText, { text: "长".repeat(200_001) }).ok).toBe(false);
  });
});
