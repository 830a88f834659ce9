import { describe, expect, it } from "vitest";
import { draftFindings } from "#lib/domain/import/draft.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { baseOf, SKETCH } from "./import-cast.ts";

describe("what a text makes public", () => {
  it.each([
    ["notice", true],
    ["feedback", false],
  ] as const)("of a %s the findings begin as disclosed: %s", (kind, disclosed) => {
    const findings = draftFindings(draftOf({ ...baseOf(SKETCH), kind }, []));
    expect(new Set(findings.map((finding) => finding.disclosed))).toEqual(new Set([disclosed]));
  });
});
