import { describe, expect, it } from "vitest";
import { disclosureChange, readByPublic, wordingFor } from "#lib/domain/disclosure.ts";

describe("what the public reads", () => {
  it.each([
    ["台账原文", null, "台账原文"],
    ["台账原文", "对外文字", "对外文字"],
    [null, null, null],
    [null, "对外文字", null],
  ])("%s, worded %s: %s", (internal, wording, read) => expect(readByPublic(internal, wording)).toBe(read));

  it.each([
    ["台账原文", "对外文字", "对外文字"],
    ["台账原文", "台账原文", null],
    ["台账原文", null, null],
    [null, "对外文字", null],
  ])("of %s, typed %s is kept as %s", (internal, typed, kept) => expect(wordingFor(internal, typed)).toBe(kept));
});

describe("what a change is called", () => {
  const kept = { disclosed: true, publicTitle: null as string | null };
  it.each([
    [{ ...kept, disclosed: false }, "hidden"],
    [{ ...kept, publicTitle: "对外文字" }, "worded"],
    [kept, null],
  ] as const)("%j: %s", (after, change) => expect(disclosureChange(kept, after)).toBe(change));

  it("shown, where it was hidden, whatever else changes with it", () => {
    expect(disclosureChange({ ...kept, disclosed: false }, { ...kept, publicTitle: "对外文字" })).toBe("shown");
  });
});
