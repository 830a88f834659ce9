import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import { countsOf, findingsOf, type Outline, type Span } from "#lib/domain/official-text/outline.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import { inBody, isFinding, isPoints, layouts, points, renumbered, rewritten } from "./official-text-mutations.ts";

// The notice as published, which this repository does not keep a copy of.
const noticePath = path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");
const notice = existsSync(noticePath) ? readFileSync(noticePath, "utf8") : "";
const name = notice ? "the notice as published" : `the notice as published (SKIPPED: no file ${noticePath})`;

const measuresByPart = ({ parts }: Outline) => parts.map(({ categories }) => categories.flatMap(({ findings }) => findings.flatMap(({ measures }) => measures)).length);
const figures = (outline: Outline) => ({
  ...countsOf(outline),
  byPart: measuresByPart(outline),
  unfinished: findingsOf(outline).flatMap(({ unfinished, number }) => (unfinished ? [number] : [])),
});
const ALL = { parts: 3, categories: 9, findings: 27, measures: 110, byPart: [42, 31, 37], unfinished: [27] };
const doubts = (text: string) => diagnose(text, parseOfficialText(text));

describe.skipIf(notice === "")(name, () => {
  const outline = parseOfficialText(notice);

  it("has 3 parts, 9 categories, 27 findings and 110 measures, the last finding unfinished, and says 28", () => {
    expect(figures(outline)).toEqual(ALL);
    expect(outline.stated).toMatchObject({ total: 28, completed: 28, meetings: 9, regulations: 26 });
  });

  it("has each measure where it says, letter for letter", () => {
    for (const finding of findingsOf(outline)) {
      expect(notice.slice(finding.titleSpan.start, finding.titleSpan.end)).toBe(finding.title);
      for (const { text, start, end } of finding.measures) expect(notice.slice(start, end)).toBe(text);
    }
  });

  it("loses no character: each stands in a heading, in a finding, or among what is unplaced", () => {
    const headings = outline.parts.flatMap((part) => [part, ...part.categories]);
    const covered = new Set([...headings, ...findingsOf(outline), ...outline.unplaced].flatMap(({ start, end }: Span) => Array.from({ length: end - start }, (_, index) => start + index)));
    const lost = [...notice].flatMap((sign, index) => (/[\s|]/.test(sign) || covered.has(index) ? [] : [sign]));
    expect(lost.join("")).toBe("");
  });

  it("is doubted where it is doubtful, and nowhere else", () => {
    const found = diagnose(notice, outline).map(({ code, severity, start, end }) => ({ code, severity, words: notice.slice(start, end) }));
    expect(found.filter(({ severity }) => severity !== "note")).toEqual([
      { code: "total-mismatch", severity: "warning", words: "28" },
      { code: "misprint", severity: "warning", words: "截止" },
      { code: "misprint", severity: "warning", words: "工作要" },
      { code: "misprint", severity: "warning", words: "反应出" },
      { code: "misprint", severity: "warning", words: "领城" },
      { code: "nested-quotes", severity: "warning", words: "“" },
      { code: "misprint", severity: "warning", words: "服中心" },
      { code: "finding-unfinished", severity: "warning", words: "暂未落实" },
    ]);
    expect(found.filter(({ code }) => code === "heading-without-stop")).toEqual([
      { code: "heading-without-stop", severity: "note", words: "(2)关于“协调推动无障碍环境建设和服务不到位”的问题" },
    ]);
  });
});

describe.skipIf(notice === "")(`${name}, laid out otherwise`, () => {
  it.each(Object.entries(layouts))("%s", (_, change) => {
    expect(figures(parseOfficialText(change(notice)))).toEqual(ALL);
  });

  it.each(Object.entries(rewritten))("headings %s", (_, change) => {
    expect(figures(parseOfficialText(change(notice)))).toEqual(ALL);
  });

  it.each(Object.entries(points))("points %s", (_, change) => {
    expect(figures(parseOfficialText(change(notice)))).toEqual(ALL);
  });

  it.each(Object.entries(renumbered))("numbered %s", (_, change) => {
    expect(figures(parseOfficialText(change(notice)))).toEqual(ALL);
  });
});

describe.skipIf(notice === "")(`${name}, spoilt`, () => {
  const lines = notice.split("\n");
  const second = lines.findIndex((line) => line.startsWith("(2)针对") || line.startsWith("(2)关于"));
  /** The heading and its measures. */
  const item = lines.slice(second, second + 4);
  const codes = (text: string) => doubts(text).map(({ code }) => code);

  it("misses a finding that was left out", () => {
    expect(codes(lines.toSpliced(second, 4).join("\n"))).toContain("numbering-gap");
  });

  it("sees a finding that stands twice", () => {
    expect(codes(lines.toSpliced(second, 0, ...item).join("\n"))).toEqual(expect.arrayContaining(["numbering-repeat", "finding-repeated", "measure-repeated"]));
  });

  it("sees two findings that changed places", () => {
    const swapped = lines.toSpliced(second, 8, ...lines.slice(second + 4, second + 8), ...item);
    expect(codes(swapped.join("\n"))).toEqual(expect.arrayContaining(["numbering-gap", "numbering-order"]));
  });

  it("sees that measures are missing, and that a number is", () => {
    expect(codes(lines.toSpliced(second + 2, 1).join("\n"))).toContain("finding-without-measures");
    expect(codes(notice.replace("三是畅通问题反映渠道。通过市残联微信公众号开展", "通过市残联微信公众号开展"))).toContain("numbering-gap");
  });

  it("sees a day that is none, and a total that fits", () => {
    expect(codes(notice.replace("2022年1月29日", "2022年2月30日"))).toContain("date-impossible");
    expect(codes(notice.replace("28个具体问题", "27个具体问题").replace("已完成28个", "已完成27个"))).not.toContain("total-mismatch");
  });

  it("sees a heading that differs from the rest", () => {
    const bare = inBody((line) => (isFinding(line) ? line.replace(/。$/, "") : line))(notice);
    expect(codes(bare)).not.toContain("heading-without-stop");
    expect(codes(inBody((line) => (isPoints(line) ? line : line.replace("针对“", "关于“")))(notice))).not.toContain("heading-form");
  });
});
