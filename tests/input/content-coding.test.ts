import { describe, expect, test } from "vitest";
import { CODINGS, type Coding, codingFor } from "#lib/input/content-coding.ts";
import { namesTag } from "#lib/input/entity-tag.ts";

describe("the coding of an answer", () => {
  test.each<[header: string | null, coding: Coding]>([
    [null, "identity"],
    ["", "identity"],
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0.5, gzip;q=0.5", "br"],
    ["br;q=0, gzip;q=0.1", "gzip"],
    ["*", "br"],
    ["*;q=0.5, gzip", "gzip"],
    ["br;q=0, *", "gzip"],
    ["identity, br;q=0.9", "identity"],
    ["identity;q=0, gzip", "gzip"],
    ["*;q=0", "identity"],
    ["deflate, zstd", "identity"],
    ["gzip;q=2, br;q=x", "identity"],
    ["gzip; q=1.000 , br ; q=0.999", "gzip"],
  ])("%o → %s", (header, coding) => {
    expect(codingFor(header, CODINGS)).toBe(coding);
  });

  test("is one of those there are", () => {
    expect(codingFor("br, gzip;q=0.1", ["gzip", "identity"])).toBe("gzip");
    expect(codingFor("br, gzip", ["identity"])).toBe("identity");
  });
});

describe("a tag the browser already has", () => {
  test.each<[header: string | null, named: boolean]>([
    [null, false],
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ['"x"', false],
    ["*", true],
    ["abc", false],
  ])("%o → %s", (header, named) => {
    expect(namesTag(header, '"abc"')).toBe(named);
  });
});
