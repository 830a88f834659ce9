import { describe, expect, it } from "vitest";
import { z } from "zod";
import { editionDataSchema, editionJson } from "#lib/documents/edition/data.ts";
import { findingsCsv } from "#lib/documents/edition/findings-csv.ts";
import { sampleEditionSource, sampleNoticeContent } from "#tests/support/notice-content.ts";

const source = sampleEditionSource({ correction: { of: { year: 2021, serial: 3 }, note: "更正" } });
const { content } = source;

/** The rows of a CSV, as RFC 4180 writes them. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("data.json", () => {
  const data = JSON.parse(editionJson(source));

  it("is described by the schema that is published beside it", () => {
    expect(editionDataSchema.$schema).toContain("json-schema.org");
    const read = z.fromJSONSchema(JSON.parse(JSON.stringify(editionDataSchema)));
    expect(read.safeParse(data).error).toBeUndefined();
    expect(read.safeParse({ ...data, secret: 1 }).success).toBe(false);
    expect(read.safeParse({ ...data, asOf: "30 June" }).success).toBe(false);
  });

  it("holds the whole edition, in words besides codes", () => {
    expect(data).toMatchObject({ $schema: "../schema.json", edition: "2022-1", asOf: "2022-06-30", approvedOn: "2022-07-01", correction: { of: "2021-3" }, progress: content.progress });
    expect(data.text.map(({ text }: { text: string }) => text)).toEqual(content.blocks.map(({ text }) => text));
    expect(data.findings.flatMap(({ measures }: { measures: unknown[] }) => measures)).toHaveLength(110);
    expect(data.findings[0]).toMatchObject({ number: 1, state: "COMPLETED_LONG_TERM", stateWord: "已销号（基本完成并长期坚持）" });
    expect(data.findings[0].measures[0]).toMatchObject({ ordinal: 1, done: true, doneWord: "已完成" });
  });
});

describe("findings.csv", () => {
  const csv = findingsCsv(content);

  it("opens as UTF-8 in Excel, with a row for each measure", () => {
    expect(csv.startsWith("\uFEFF问题序号,")).toBe(true);
    const rows = rowsOf(csv.slice(1));
    expect(rows).toHaveLength(111);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    expect(rows[1]).toEqual(["1", ...[content.findings[0]?.part, content.findings[0]?.category, "把方向促落实职能发挥不够充分"], "已销号（基本完成并长期坚持）", "每季度督导一次", "1", ...[content.findings[0]?.measures[0]?.text], "已完成", content.findings[0]?.measures[0]?.outcome, "2022-06-30"]);
  });

  it("names a finding that tells of no measure, and lets nothing be calculated", () => {
    const [first] = content.findings;
    if (!first) throw new Error("the sample has findings");
    const formulas = ["=1+1", "+2", "-3", "@SUM(4)", "\t=5", "a \"b\", c\nd"];
    const findings = formulas.map((title, index) => ({ ...first, number: index + 1, title, longTermWork: null, measures: [] }));
    const rows = rowsOf(findingsCsv(sampleNoticeContent({ findings })).slice(1));
    expect(rows.slice(1).map((row) => row[3])).toEqual(["'=1+1", "'+2", "'-3", "'@SUM(4)", "'=5", "a \"b\", c\nd"]);
  });
});
