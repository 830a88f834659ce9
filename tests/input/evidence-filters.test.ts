import { describe, expect, test } from "vitest";
import { NO_EVIDENCE_FILTER } from "#lib/domain/evidence/search.ts";
import { evidenceFilterWords } from "#lib/domain/labels/evidence-search.ts";
import { evidenceFilter, evidenceListHref, isEvidenceNarrowed, reusePath, SEARCH_LIMIT } from "#lib/input/evidence-filters.ts";
import { ReuseEvidence } from "#lib/input/evidence-reuse.ts";

describe("what narrows the list of evidence", () => {
  test("an empty address narrows nothing", () => {
    expect(evidenceFilter.parse({})).toEqual(NO_EVIDENCE_FILTER);
    expect(isEvidenceNarrowed(NO_EVIDENCE_FILTER)).toBe(false);
  });

  test.each([
    [{ search: " 康复 机构 " }, { search: "康复 机构" }],
    [{ search: "长".repeat(SEARCH_LIMIT + 1) }, { search: "" }],
    [{ search: "a\u0000b" }, { search: "" }],
    [{ search: ["康复", "机构"] }, { search: "" }],
    [{ finding: "12" }, { finding: 12 }],
    [{ finding: "１２ " }, { finding: 12 }],
    [{ finding: "十二" }, { finding: null }],
    [{ kind: "page", view: "RETURNED", sort: "finding" }, { kind: "page", view: "RETURNED", sort: "finding" }],
    [{ kind: "exe", view: "standing", sort: "size" }, {}],
    [{ from: "2022-03-01", to: "2022-02-30" }, { from: "2022-03-01", to: null }],
    [{ department: "", uploader: "a'b", page: "0" }, {}],
  ])("%j", (query, expected) => expect(evidenceFilter.parse(query)).toEqual({ ...NO_EVIDENCE_FILTER, ...expected }));

  test("what was read out of an address makes it again", () => {
    const filter = { ...NO_EVIDENCE_FILTER, search: "康复 100%", finding: 12, kind: "sheet", view: "ALL", from: "2022-03-01", sort: "finding", page: 2 } as const;
    const address = new URL(evidenceListHref(filter), "http://localhost");
    expect(address.pathname).toBe("/desk/evidence");
    expect(evidenceFilter.parse(Object.fromEntries(address.searchParams))).toEqual(filter);
    expect(evidenceListHref(NO_EVIDENCE_FILTER, reusePath(7, 3))).toBe("/desk/findings/7/measures/3/reuse");
  });

  test("each narrowing has its words", () => {
    const choices = { departments: [{ value: "d1", label: "康复部" }], uploaders: [{ value: "u1", label: "张三" }] };
    const filter = { ...NO_EVIDENCE_FILTER, search: "康复", finding: 12, department: "d1", uploader: "u1", kind: "page", view: "REPLACED", from: "2022-03-01", to: "2022-03-09" } as const;
    expect(evidenceFilterWords(filter, choices).map(({ words }) => words)).toEqual([
      "关键词：康复",
      "问题12",
      "部室：康复部",
      "上传人：张三",
      "类型：PDF、OFD",
      "状态：旧版本",
      "2022年3月1日起",
      "到2022年3月9日止",
    ]);
  });
});

test("what is taken over is one file or several, each once", () => {
  expect(ReuseEvidence.parse({ measureId: "m", evidenceIds: "a" })).toEqual({ measureId: "m", evidenceIds: ["a"] });
  expect(ReuseEvidence.parse({ measureId: "m", evidenceIds: ["a", "b", "a"] }).evidenceIds).toEqual(["a", "b"]);
  expect(ReuseEvidence.safeParse({ measureId: "m" }).success).toBe(false);
});
